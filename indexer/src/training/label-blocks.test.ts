import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelBlocks, toTokens } from "./label-blocks.ts";

const LEAD =
  "The two ministers met in Geneva on Monday and agreed on more talks.";
const REST = "The meeting lasted three hours, a spokesman said.";
const GOLD = `${LEAD}\n\n${REST}`;

const isBody = (texts: readonly string[], gold: string) =>
  labelBlocks(texts, gold).map(({ share }) => share >= 0.5);

test.for([
  [
    "words and numbers",
    "Am 14. Juni (Freitag)",
    ["Am", "14", "Juni", "Freitag"],
  ],
  ["a script without spaces: a run is one", "外相、会談。", ["外相", "会談"]],
  ["nothing", "… – !", []],
] as const)("tokens: %s", ([, text, tokens]) => {
  expect(toTokens(text)).toEqual(tokens);
});

describe("the body's blocks are those that stand in the gold text", () => {
  test.for([
    [
      "among menus",
      ["Home", LEAD, "Read more: Oslo", REST, "Imprint"],
      [false, true, false, true, false],
    ],
    ["whatever the line breaks", [`${LEAD} ${REST}`, "Imprint"], [true, false]],
    [
      "whatever the punctuation",
      [LEAD.replaceAll(".", " …"), REST],
      [true, true],
    ],
    [
      "a copy below is none",
      [LEAD, REST, "Related", LEAD],
      [true, true, false, false],
    ],
    [
      "words found one by one are none",
      ["Monday", LEAD, "In three or more hours", REST],
      [false, true, false, true],
    ],
    [
      "half of a block",
      [LEAD, `${REST} Read more about the talks in Oslo here`],
      [true, true],
    ],
    [
      "less than half",
      [LEAD, `A spokesman said. ${"More from Oslo here today. ".repeat(3)}`],
      [true, false],
    ],
    ["none", ["Home", "Imprint"], [false, false]],
    ["no words", ["***", LEAD], [false, true]],
  ] as const)("%s", ([, texts, labels]) => {
    expect(isBody(texts, GOLD)).toEqual(labels);
  });

  // The first of two copies is taken: a teaser on top counts as body, and the lead as none.
  test.fails.for([
    ["a teaser above", [LEAD, "Menu", LEAD, REST], [false, false, true, true]],
    [
      "the whole text again in a menu",
      [LEAD, "Home", "Menu", LEAD, REST, "Related"],
      [false, false, false, true, true, false],
    ],
  ] as const)("where it runs on: %s", ([, texts, labels]) => {
    expect(isBody(texts, GOLD)).toEqual(labels);
  });
});

test("no blocks, or no gold text", () => {
  expect(labelBlocks([], GOLD)).toEqual([]);
  expect(labelBlocks([LEAD], "")).toEqual([{ tokens: 13, share: 0 }]);
});

describe("properties", () => {
  const word = fc.constantFrom("a", "b", "c", "Genf", "Oslo", "14");
  const texts = fc.array(
    fc.array(word, { maxLength: 6 }).map((words) => words.join(" ")),
    { maxLength: 8 },
  );

  test("a page that is its gold text is all body", () => {
    fc.assert(
      fc.property(texts, (blocks) => {
        for (const { tokens, share } of labelBlocks(blocks, blocks.join("\n")))
          expect(share).toBe(tokens === 0 ? 0 : 1);
      }),
    );
  });

  test("one label a block; shares that the gold text has tokens for", () => {
    fc.assert(
      fc.property(texts, texts, (blocks, gold) => {
        const labels = labelBlocks(blocks, gold.join(" "));
        expect(labels.map(({ tokens }) => tokens)).toEqual(
          blocks.map((text) => toTokens(text).length),
        );
        const hits = labels.reduce(
          (sum, { tokens, share }) => sum + tokens * share,
          0,
        );
        expect(hits).toBeLessThanOrEqual(
          toTokens(gold.join(" ")).length + 1e-9,
        );
      }),
    );
  });
});
