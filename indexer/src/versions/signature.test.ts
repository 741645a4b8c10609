import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseSignature,
  toSignature,
  toSimilarity,
  writeSignature,
} from "./signature.ts";

const shingles = (from: number, to: number) =>
  new Set(
    Array.from(
      { length: to - from },
      (_, at) => Math.imul(from + at, 2_654_435_761) >>> 0,
    ),
  );
const signatureOf = (set: ReadonlySet<number>) =>
  toSignature(set) ?? new Uint16Array();

test("a text without shingles has none", () => {
  expect(toSignature(new Set())).toBeNull();
});

test("it does not depend on the order of the shingles", () => {
  const set = [...shingles(0, 300)];
  expect(toSignature(new Set(set.toReversed()))).toEqual(
    toSignature(new Set(set)),
  );
});

// The values of one machine are compared with those of another, and of a run years ago.
test("it is the same on every machine and in every version", () => {
  expect(signatureOf(new Set([1, 2, 3])).slice(0, 4)).toMatchInlineSnapshot(`
    Uint16Array [
      63690,
      29295,
      14304,
      41283,
    ]
  `);
});

describe("similarity", () => {
  test.for([
    [300, 300, 1],
    [300, 240, 0.67],
    [300, 100, 0.2],
    [300, 0, 0],
  ] as const)(
    "%i shingles of which %i are shared: %f",
    ([size, shared, expected]) => {
      const a = signatureOf(shingles(0, size));
      const b = signatureOf(shingles(size - shared, 2 * size - shared));
      // Three standard errors.
      expect(Math.abs(toSimilarity(a, b) - expected)).toBeLessThan(0.13);
    },
  );
});

test("it can be written and read", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), (set) => {
      const signature = signatureOf(new Set(set));
      expect(writeSignature(signature)).toHaveLength(344);
      expect(parseSignature(writeSignature(signature))).toEqual(signature);
    }),
  );
  expect(parseSignature("")).toBeNull();
  expect(parseSignature("AAAA")).toBeNull();
});
