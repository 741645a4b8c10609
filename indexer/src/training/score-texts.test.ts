import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreTexts } from "./score-texts.ts";

const GOLD = "The two ministers met in Geneva";

test.for([
  ["the same", GOLD, { f1: 1, precision: 1, recall: 1, exact: 1 }],
  [
    "but for punctuation",
    "The two: ministers met, in Geneva!",
    { f1: 1, exact: 1 },
  ],
  [
    "half is missing",
    "The two ministers met",
    { precision: 1, recall: 0.3333, f1: 0.5, exact: 0 },
  ],
  [
    "twice as much",
    `${GOLD} ${GOLD}`,
    { precision: 0.3333, recall: 1, exact: 0 },
  ],
  [
    "other words",
    "Nothing of the kind here",
    { precision: 0, recall: 0, f1: 0, exact: 0 },
  ],
  [
    "the same words in another order",
    "Geneva in met ministers two The",
    { precision: 0, recall: 0, exact: 0 },
  ],
  ["nothing", "", { recall: 0, f1: 0, exact: 0 }],
] as const)("one page: %s", ([, found, scores]) => {
  expect(scoreTexts([[GOLD, found]])).toMatchObject(scores);
});

describe("several pages", () => {
  test("count alike, however long", () => {
    const long = `${GOLD} `.repeat(50);
    const scores = scoreTexts([
      [long, long],
      [GOLD, "Nothing of the kind here"],
    ]);
    expect(scores).toMatchObject({ precision: 0.5, recall: 0.5, exact: 0.5 });
  });

  test("one without a text has no precision", () => {
    const scores = scoreTexts([
      [GOLD, GOLD],
      [GOLD, ""],
    ]);
    expect(scores).toMatchObject({ precision: 1, recall: 0.5 });
  });

  test("none at all", () => {
    expect(scoreTexts([])).toEqual({
      f1: 0,
      precision: 0,
      recall: 0,
      exact: 0,
    });
  });
});

test("shares, and 1 for what agrees", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", "Genf"), { maxLength: 20 })
    .map((words) => words.join(" "));
  const rows = fc.array(fc.tuple(text, text), { maxLength: 5 });
  fc.assert(
    fc.property(rows, (pairs) => {
      for (const value of Object.values(scoreTexts(pairs))) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      const words = pairs.filter(([gold]) => gold !== "");
      if (words.length === 0) return;
      const same = words.map(([gold]) => [gold, gold] as const);
      expect(scoreTexts(same)).toEqual({
        f1: 1,
        precision: 1,
        recall: 1,
        exact: 1,
      });
    }),
  );
});
