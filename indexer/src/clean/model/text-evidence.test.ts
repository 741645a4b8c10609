import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../block.ts";
import { readTextEvidence, TEXT_NAMES } from "./text-evidence.ts";

const block = (text: string, more: Partial<Block> = {}): Block => ({
  text,
  tag: "p",
  linkDensity: 0,
  placeScore: 0,
  blankBefore: true,
  ...more,
});

/** The named numbers of each text. */
const evidenceOf = (
  blocks: readonly (Block | string)[],
  titles: readonly string[] = [],
) =>
  readTextEvidence(
    blocks.map((each) => (typeof each === "string" ? block(each) : each)),
    titles,
  ).map((row): Readonly<Record<string, number>> =>
    Object.fromEntries(TEXT_NAMES.map((name, at) => [name, row[at] ?? NaN])),
  );

const TITLE = "Außenminister vereinbaren in Genf weitere Gespräche";
const FIRST =
  "Die Außenminister der beiden Länder haben sich am Montag in Genf getroffen und weitere Gespräche vereinbart.";
const SECOND =
  "Das Treffen dauerte nach Angaben eines Sprechers mehr als drei Stunden. Einen gemeinsamen Auftritt gab es nicht.";

describe("a row", () => {
  test("every name once", () => {
    expect(new Set(TEXT_NAMES).size).toBe(TEXT_NAMES.length);
  });

  const text = fc.oneof(
    fc.constantFrom(TITLE, FIRST, SECOND, "Kommentare (3)", "관련기사", "…"),
    fc.string({ minLength: 1 }),
  );
  const blocks = fc.array(
    fc.record({
      text,
      tag: fc.constantFrom("p", "line", "h1", "h6", "td", "figcaption", "x"),
      linkDensity: fc.double({ min: 0, max: 1, noNaN: true }),
      placeScore: fc.double({ min: -2, max: 1, noNaN: true }),
      blankBefore: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  const titles = fc.array(text, { maxLength: 2 });

  test("one for each block, one number for each name", () => {
    fc.assert(
      fc.property(blocks, titles, (all, stated) => {
        const rows = readTextEvidence(all, stated);
        expect(rows).toHaveLength(all.length);
        for (const row of rows) {
          expect(row).toHaveLength(TEXT_NAMES.length);
          expect(row.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  test("the same from the same, and nothing is changed", () => {
    fc.assert(
      fc.property(blocks, titles, (all, stated) => {
        const before = structuredClone([all, stated]);
        const rows = readTextEvidence(all, stated);
        expect(readTextEvidence(all, stated)).toEqual(rows);
        expect([all, stated]).toEqual(before);
      }),
    );
  });
});

describe("a block's own words", () => {
  test.for([
    ["weight", "両国の外相", 12.5],
    ["sentence", "Er kam.", 1],
    ["sentence", "Er kam", 0],
    ["sentences", "Er kam. Sie ging! Und er?", 3],
    ["sentences", "彼は来た。彼女は去った。", 2],
    ["sentences", "Um 3.50 Uhr", 0],
    ["words", "Er kam spät", 3],
    ["commas", "Er, sie, es kam", 0.5],
    ["digits", "2024", 1],
    ["colon", "Lesen Sie auch:", 1],
    ["ellipsis", "Er kam …", 1],
    ["ellipsis", "Weiterlesen...»", 1],
    ["small", "er kam", 1],
    ["marked", "• Er kam", 1],
    ["address", "jane@example.org", 1],
    ["rights", "© Der Bote", 1],
    ["bar", "Genf | Politik", 1],
    ["upper", "GENF", 1],
  ] as const)("%s of %j: %d", ([name, text, value]) => {
    expect(evidenceOf([text])[0]?.[name]).toBe(value);
  });

  test("a word of service counts more in a short line", () => {
    const [short, long, none] = evidenceOf([
      "Newsletter abonnieren",
      `Newsletter abonnieren: ${FIRST}`,
      FIRST,
    ]);
    expect(short?.["service"]).toBeGreaterThan(long?.["service"] ?? NaN);
    expect(long?.["service"]).toBeGreaterThan(none?.["service"] ?? NaN);
    expect(none?.["service"]).toBe(0);
  });

  // A minister tells reporters something in most reports: 기자 is also the word in a byline.
  test.for([
    "장관은 귀국길에 오르기 전 기자들에게 말했다.",
    "공동 기자회견은 열리지 않았다.",
  ])("what is told to reporters is no word of service: %s", (text) => {
    expect(evidenceOf([text])[0]?.["service"]).toBe(0);
  });

  test("the element, and those that mean the same", () => {
    const tags = ["h6", "section", "th", "figure", "ul", "line"];
    const rows = evidenceOf(tags.map((tag) => block("x", { tag })));
    const groupOf = (row: Readonly<Record<string, number>>) =>
      Object.keys(row).filter(
        (name) => name.startsWith("tag-") && row[name] === 1,
      );
    expect(rows.map(groupOf)).toEqual([
      ["tag-h4"],
      ["tag-div"],
      ["tag-td"],
      ["tag-figcaption"],
      ["tag-li"],
      [],
    ]);
  });

  test("links and blank lines are the block's", () => {
    expect(
      evidenceOf([block("x", { linkDensity: 0.5, blankBefore: false })])[0],
    ).toMatchObject({ links: 0.5, "blank-before": 0 });
  });
});

describe("among the others", () => {
  const rows = evidenceOf(
    ["Menü", TITLE, FIRST, SECOND, "Kommentare (3)", FIRST, "Gut so"],
    [TITLE],
  );

  test("the title's words, and where it stood", () => {
    expect(rows[1]?.["title-overlap"]).toBe(1);
    expect(rows[3]?.["title-overlap"]).toBe(0);
    expect(rows.map((row) => row["after-title"])).toEqual([
      -1, 0, 1, 2, 3, 4, 5,
    ]);
    expect(rows[3]?.["weight-after-title"]).toBe(FIRST.length + SECOND.length);
  });

  test("copies", () => {
    expect(rows.map((row) => row["copies"])).toEqual([1, 1, 2, 1, 1, 2, 1]);
    expect(rows.map((row) => row["is-copy"])).toEqual([0, 0, 0, 0, 0, 1, 0]);
  });

  test("prose before and after, as shares", () => {
    for (const row of rows) {
      const { "prose-before": before = NaN, "prose-after": after = NaN } = row;
      expect(before + after).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect(rows[0]).toMatchObject({ "prose-before": 0, "prose-after": 1 });
    expect(rows[6]).toMatchObject({ "prose-before": 1, "prose-after": 0 });
  });

  test("behind a line that opens comments", () => {
    expect(rows.map((row) => row["prose-behind-tail"])).toEqual([
      -1, -1, -1, -1, 0, 1, 2,
    ]);
  });

  test("neighbours, and none behind the ends", () => {
    expect(rows[3]).toMatchObject({
      "weight-1": FIRST.length,
      "weight+1": "Kommentare (3)".length,
    });
    expect(rows[0]).toMatchObject({ "weight-1": -1, "sentence-2": -1 });
    expect(rows[6]).toMatchObject({ "weight+1": -1, "links+3": -1 });
  });

  test("the rules' judgement", () => {
    expect(rows.map((row) => row["rule-tail-mark"])).toEqual([
      0, 0, 0, 0, 1, 1, 1,
    ]);
    expect(rows[5]?.["rule-repetition"]).toBe(1);
  });

  test("openings that several lines share", () => {
    const [one, two, other] = evidenceOf([
      "Lesen Sie mehr über Oslo",
      "Lesen Sie alles über Genf",
      FIRST,
    ]);
    expect([one, two, other].map((row) => row?.["openings"])).toEqual([
      2, 2, 1,
    ]);
  });
});

test("no blocks", () => {
  expect(readTextEvidence([], [TITLE])).toEqual([]);
});
