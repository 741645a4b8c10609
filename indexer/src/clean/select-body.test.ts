import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "./block.ts";
import type { BodyModel } from "./model/body-model.ts";
import { readTextEvidence } from "./model/text-evidence.ts";
import { selectBody, type WeighedBlock } from "./select-body.ts";

/** The model of these tests: the log-odds stand at the end of a row. */
const model: BodyModel = (row) => row.at(-1) ?? 0;

interface Given extends Partial<Block> {
  readonly text: string;
  readonly odds?: number;
  readonly ruledOut?: string;
  readonly hint?: string;
  readonly inTable?: boolean;
}

/** Cells of one table have the same. */
const TABLE = {};

function weighed(given: readonly Given[]): WeighedBlock[] {
  const blocks = given.map(
    ({ text, tag = "p", linkDensity = 0, blankBefore = true }): Block => ({
      text,
      tag,
      linkDensity,
      placeScore: 0,
      blankBefore,
    }),
  );
  const rows = readTextEvidence(blocks, []);
  return given.flatMap(({ odds = 1, ruledOut, hint, inTable }, at) => {
    const block = blocks[at],
      row = rows[at];
    if (block === undefined || row === undefined) return [];
    return [
      {
        block,
        row: [...row, odds],
        ruledOut: ruledOut ?? null,
        hint: hint ?? null,
        list: inTable === true ? TABLE : null,
      },
    ];
  });
}

const select = (...blocks: readonly Given[]) => {
  const { kept, removed, span } = selectBody(weighed(blocks), model);
  return { kept: kept.map(({ text }) => text), removed, span };
};

const FIRST =
  "The foreign ministers of the two countries met in Geneva on Monday and agreed to hold further talks on the exchange of prisoners.";
const SECOND =
  "The meeting lasted more than three hours, a spokesman said, and it ended without a joint appearance before the press in the lakeside hotel.";

describe("the model chooses", () => {
  test("what its log-odds speak for", () => {
    expect(
      select(
        { text: "Geneva", odds: -2 },
        { text: FIRST, odds: 0.1 },
        { text: "Oslo", odds: 0 },
        { text: SECOND, odds: 4 },
        { text: "Bern", odds: -0.1 },
      ),
    ).toEqual({
      kept: [FIRST, SECOND],
      span: { from: 1, to: 4 },
      removed: [
        { rule: "outside-body", text: "Geneva", place: "before" },
        { rule: "unlike-body", text: "Oslo", place: "inside" },
        { rule: "outside-body", text: "Bern", place: "after" },
      ],
    });
  });

  test("but not against the markup", () => {
    const { kept, removed } = select(
      { text: FIRST },
      { text: SECOND, odds: 9, ruledOut: "comments" },
    );
    expect(kept).toEqual([FIRST]);
    expect(removed).toEqual([
      { rule: "comments", text: SECOND, place: "after" },
    ]);
  });

  test("nor against a rule that is certain", () => {
    const { kept, removed } = select(
      { text: FIRST },
      { text: "Photo: AP", odds: 9 },
      { text: SECOND },
    );
    expect(kept).toEqual([FIRST, SECOND]);
    expect(removed).toEqual([
      { rule: "caption", text: "Photo: AP", place: "inside" },
    ]);
  });

  test("a rule that is evidence alone takes nothing", () => {
    expect(select({ text: FIRST }, { text: FIRST }).kept).toEqual([
      FIRST,
      FIRST,
    ]);
  });

  test("a line of another language goes", () => {
    const line = "Hai bộ trưởng ngoại giao gặp nhau tại Geneva hôm thứ Hai";
    const { kept, removed } = select(
      { text: FIRST },
      { text: line },
      { text: SECOND },
    );
    expect(kept).toEqual([FIRST, SECOND]);
    expect(removed).toMatchObject([{ rule: "foreign-language", text: line }]);
  });

  test("a rule that would take all takes nothing", () => {
    const captions = [
      { text: FIRST, tag: "figcaption" },
      { text: SECOND, tag: "figcaption" },
    ];
    expect(select(...captions).kept).toEqual([FIRST, SECOND]);
  });
});

test("a table that is mostly chosen is kept as a whole", () => {
  const cells = ["1972", FIRST, "1973", SECOND].map((text) => ({
    text,
    tag: "td",
    odds: text.length > 4 ? 1 : -1,
    inTable: true,
  }));
  expect(select({ text: "Home", odds: -1 }, ...cells).kept).toEqual(
    cells.map(({ text }) => text),
  );
});

describe("the reason that is recorded", () => {
  const reasonFor = (given: Partial<Given>) =>
    select(
      { text: FIRST },
      { text: "Oslo", odds: -1, ...given },
      { text: SECOND },
    ).removed[0]?.rule;

  test.for([
    [
      "the markup's rule first",
      { ruledOut: "comments", hint: "class-share", text: "Facebook" },
      "comments",
    ],
    [
      "then a rule of the text",
      { hint: "class-share", text: "Facebook" },
      "furniture",
    ],
    ["then the markup's hint", { hint: "class-share" }, "class-share"],
    ["else that it is not like the body", {}, "unlike-body"],
  ] as const)("%s", ([, given, rule]) => {
    expect(reasonFor(given)).toBe(rule);
  });
});

describe("where hardly anything is chosen", () => {
  test("the run of blocks with the greatest sum is taken", () => {
    expect(
      select(
        { text: "Menu", odds: -1 },
        { text: FIRST, odds: -1 },
        { text: SECOND, odds: -1 },
        { text: "Imprint", odds: -1 },
      ),
    ).toMatchObject({ kept: [FIRST, SECOND], span: { from: 1, to: 3 } });
  });

  test("with what was chosen", () => {
    const { kept } = select(
      { text: "Geneva.", odds: 1 },
      { text: "Menu", odds: -1 },
      { text: "Home", odds: -1 },
      { text: FIRST, odds: -1 },
    );
    expect(kept).toEqual(["Geneva.", FIRST]);
  });

  test("without what the markup rules out, and what rules speak against", () => {
    const { kept } = select(
      { text: FIRST, odds: -1 },
      { text: "Photo: AP", odds: -1 },
      { text: SECOND, odds: -1 },
      { text: FIRST, odds: -1, ruledOut: "comments" },
    );
    expect(kept).toEqual([FIRST, SECOND]);
  });

  test("a short body that the model knows stays alone", () => {
    const short = FIRST.slice(0, 119).concat(".");
    const { kept } = select(
      { text: short },
      { text: "Menu", odds: -1 },
      { text: SECOND, odds: -3 },
    );
    expect(kept).toEqual([short]);
  });

  test.for([
    ["beside it", [], -1, 2],
    ["behind a label", ["Advertisement"], -1, 2],
    ["not behind two labels", ["Advertisement", "Share"], -1, 1],
    ["not against strong evidence", [], -3, 1],
  ] as const)(
    "a paragraph that little speaks against stays with the body: %s",
    ([, between, odds, count]) => {
      const { kept } = select(
        { text: FIRST },
        ...between.map((text) => ({ text, odds: -4 })),
        { text: SECOND, odds },
      );
      expect(kept).toHaveLength(count);
    },
  );

  test.for([
    ["no blocks", []],
    [
      "no prose",
      [
        { text: "Menu", odds: -1 },
        { text: "Home", odds: -1 },
      ],
    ],
    ["all ruled out", [{ text: FIRST, ruledOut: "next-article" }]],
  ] as const)("nothing: %s", ([, blocks]) => {
    expect(select(...blocks)).toMatchObject({
      kept: [],
      span: { from: 0, to: blocks.length },
    });
  });
});

describe("properties", () => {
  const given: fc.Arbitrary<Given> = fc.record(
    {
      text: fc.constantFrom(
        FIRST,
        SECOND,
        "Menu",
        "Photo: AP",
        "Read more: Oslo",
        "Comments (3)",
        "***",
      ),
      odds: fc.integer({ min: -3, max: 3 }),
      ruledOut: fc.constantFrom("comments", "next-article"),
      hint: fc.constantFrom("class-share"),
      tag: fc.constantFrom("p", "h2", "figcaption"),
    },
    { requiredKeys: ["text"] },
  );
  const page = fc.array(given, { maxLength: 15 });

  test("every block is kept or recorded, in the page's order", () => {
    fc.assert(
      fc.property(page, (blocks) => {
        const { kept, removed } = select(...blocks);
        const texts = blocks.map(({ text }) => text);
        expect([...kept, ...removed.map(({ text }) => text)].sort()).toEqual(
          texts.toSorted(),
        );
        let from = 0;
        for (const text of kept) {
          from = texts.indexOf(text, from) + 1;
          expect(from).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("what the markup rules out is never kept", () => {
    fc.assert(
      fc.property(page, (blocks) => {
        const marked = blocks.map((block, at) => ({
          ...block,
          text: `${block.text} ${at}`,
        }));
        const { kept } = select(...marked);
        const out = marked.filter(({ ruledOut }) => ruledOut !== undefined);
        expect(out.filter(({ text }) => kept.includes(text))).toEqual([]);
      }),
    );
  });
});

// Math.min(...) takes no more arguments than fit on the call stack: the text is lost as "failed".
test("a text of 200,000 lines", { timeout: 60_000 }, () => {
  const blocks = Array.from({ length: 200_000 }, () => ({
    block: {
      text: "Satz.",
      tag: "line",
      linkDensity: 0,
      placeScore: 0,
      blankBefore: true,
    },
    row: [1],
    ruledOut: null,
    hint: null,
    list: null,
  }));
  expect(selectBody(blocks, model).span.to).toBe(200_000);
});
