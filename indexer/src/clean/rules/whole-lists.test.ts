import { describe, expect, test } from "vitest";
import type { WeighedBlock } from "../select-body.ts";
import { completeLists } from "./whole-lists.ts";

const TABLE = {},
  OTHER = {};

const cell = (
  text: string,
  {
    list = TABLE,
    tag = "td",
    linkDensity = 0,
    ruledOut = null,
  }: {
    readonly list?: object | null;
    readonly tag?: string;
    readonly linkDensity?: number;
    readonly ruledOut?: string | null;
  } = {},
): WeighedBlock => ({
  block: { text, tag, linkDensity, placeScore: 0, blankBefore: true },
  row: [],
  ruledOut,
  hint: null,
  list,
});

const EVENT = "The Basic Treaty was signed in East Berlin.";
const added = (cells: readonly WeighedBlock[], ...chosen: readonly number[]) =>
  [...completeLists(cells, new Set(chosen))].sort((a, b) => a - b);

test("the short cells between chosen ones", () => {
  const table = [cell("1972"), cell(EVENT), cell("1973"), cell(EVENT)];
  expect(added(table, 1, 3)).toEqual([0, 2]);
});

test.for(["td", "th", "li", "dt", "dd", "caption"])("of %s", (tag) => {
  const list = [
    cell("1972", { tag }),
    cell(EVENT, { tag }),
    cell("x", { tag }),
  ];
  expect(added(list, 1)).toEqual([0, 2]);
});

test("each list by itself", () => {
  const cells = [
    cell("1972"),
    cell("Home", { list: OTHER }),
    cell(EVENT),
    cell("Sport", { list: OTHER }),
    cell("1973"),
    cell("News", { list: OTHER }),
    cell("Imprint", { list: null }),
  ];
  expect(added(cells, 2)).toEqual([0, 4]);
});

test("not what the markup rules out", () => {
  const cells = [
    cell("1972"),
    cell(EVENT),
    cell("1973"),
    cell("x", { ruledOut: "comments" }),
  ];
  expect(added(cells, 1)).toEqual([0, 2]);
});

describe("a list is left as it is", () => {
  const p = { tag: "p" };
  test.for([
    [
      "of which less than half is chosen",
      [cell(EVENT), cell(EVENT), cell(EVENT)],
    ],
    ["of two cells", [cell(EVENT), cell("1972")]],
    [
      "with paragraphs in its cells",
      [cell(EVENT, p), cell("1972", p), cell("1973", p)],
    ],
    ["of links", [cell(EVENT, { linkDensity: 1 }), cell("1972"), cell("1973")]],
    [
      "that is none",
      [EVENT, "1972", "1973"].map((text) => cell(text, { list: null })),
    ],
  ] as const)("%s", ([, cells]) => {
    expect(added(cells, 0)).toEqual([]);
  });

  test("nothing chosen", () => {
    expect(added([cell("1972"), cell(EVENT), cell("1973")])).toEqual([]);
  });
});
