import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canBeMistyped, LEAST_LETTERS, makeTypo } from "./make-typo.ts";

/** Whether one word becomes the other by one letter more, less or another, or two that change places. */
function isOneErrorFrom(word: string, other: string): boolean {
  const [short, long] =
    word.length < other.length ? [word, other] : [other, word];
  if (long.length === short.length) {
    const differing = Array.from(word).flatMap((letter, at) =>
      letter === other[at] ? [] : [at],
    );
    const [first = 0, second = 0] = differing;
    return (
      differing.length === 1 ||
      (differing.length === 2 &&
        second === first + 1 &&
        word[first] === other[second] &&
        word[second] === other[first])
    );
  }
  return (
    long.length === short.length + 1 &&
    Array.from(long).some(
      (_, at) => long.slice(0, at) + long.slice(at + 1) === short,
    )
  );
}

const words = fc.stringMatching(/^[a-zäöü]{5,14}$/);

test("a typing error is one, and not in the first letter", () => {
  fc.assert(
    fc.property(words, fc.string(), (word, key) => {
      const typo = makeTypo(word, key);
      // A word of one letter over and over can only be typed longer or shorter.
      expect(typo).not.toBeNull();
      expect(isOneErrorFrom(word, typo ?? "")).toBe(true);
      expect(typo?.[0]).toBe(word[0]);
    }),
  );
});

test("the same word of the same article is always mistyped alike", () => {
  expect(makeTypo("ceasefire", "kcna-1")).toBe(makeTypo("ceasefire", "kcna-1"));
});

test("another word is no typing error", () => {
  expect(makeTypo("summit", "key", () => true)).toBeNull();
});

test.for([
  ["Gipfel", true],
  ["Путин", true],
  ["Iran", false],
  ["2017/18", false],
  ["cease-fire", false],
] as const)("%s can be mistyped: %s", ([word, can]) => {
  expect(canBeMistyped(word)).toBe(can);
  expect(LEAST_LETTERS).toBe(5);
});
