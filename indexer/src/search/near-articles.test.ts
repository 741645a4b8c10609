import { expect, test } from "vitest";
import { parseNear, toNearVariants } from "./near-articles.ts";

const near = [
  { id: "a", score: 0.912 },
  { id: "b", score: 0.908 },
  { id: 'c"', score: 0.6 },
];

test("the nearer weighs more, and any less than all the words", () => {
  const variants = toNearVariants(near, { isRanked: true });
  expect(variants.map(({ filter }) => filter)).toEqual([
    'cluster IN ["a", "b"]',
    String.raw`cluster IN ["c\""]`,
  ]);
  const [first = 0, second = 0] = variants.map(({ weight }) => weight);
  expect(first).toBeGreaterThan(second);
  expect(first).toBeLessThan(1);
});

test("where the order is another's, they are asked for at once", () => {
  expect(toNearVariants(near, { isRanked: false })).toMatchObject([
    { q: '""', filter: String.raw`cluster IN ["a", "b", "c\""]` },
  ]);
  expect(toNearVariants([], { isRanked: false })).toEqual([]);
});

test("reads the engine's answer, and what is none", () => {
  const hits = [{ id: "a", _rankingScore: 0.9 }, { id: "b" }, null];
  expect(parseNear({ hits })).toEqual([{ id: "a", score: 0.9 }]);
  expect(parseNear(null)).toEqual([]);
  expect(parseNear({ hits: 1 })).toEqual([]);
});
