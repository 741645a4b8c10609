import { expect, test } from "vitest";
import { mean, recallAt, toScores } from "./metrics.ts";

const judged = (
  shown: readonly string[],
  relevant: readonly string[],
  wanted = relevant,
) => ({ shown, relevant: new Set(relevant), wanted: new Set(wanted) });

const ids = (count: number) =>
  Array.from({ length: count }, (_, at) => `id-${at}`);

test("recall is of what the first ten can hold", () => {
  expect(recallAt(judged(["a", "x"], ["a", "b"]))).toBe(0.5);
  expect(recallAt(judged(ids(10), ids(30)))).toBe(1);
  expect(recallAt(judged([...Array(10).fill("x"), "a"], ["a"]))).toBe(0);
});

test("recall counts articles in other languages alone, and each once", () => {
  expect(recallAt(judged(["a", "b"], ["a", "b"], ["b"]))).toBe(1);
  expect(recallAt(judged(["a", "a"], ["a", "b"]))).toBe(0.5);
  expect(recallAt(judged(["a"], ["a"], []))).toBeNull();
});

test("precision is of ten, and of what is shown", () => {
  const scores = toScores([
    judged(["a", "x"], ["a"]),
    judged([], ["b"]),
    judged([...ids(10), "more"], ids(5)),
  ]);
  expect(scores.precision).toBeCloseTo((0.1 + 0 + 0.5) / 3);
  expect(scores.precisionOfShown).toBeCloseTo((0.5 + 0.5) / 2);
  expect(scores.without).toBe(1);
});

test("the mean of nothing is 0", () => {
  expect(mean([])).toBe(0);
  expect(mean([1, 2])).toBe(1.5);
});
