import { expect, test } from "vitest";
import { toPairMatrix } from "./country-pairs";

test("each two countries once, the most frequent first", () => {
  const { pairs } = toPairMatrix(
    ["US", "KR", "DE"],
    [
      { US: 9, KR: 2, DE: 1, FR: 8 },
      { KR: 5, US: 2, DE: 4 },
      { DE: 4, US: 1, KR: 4 },
    ],
  );
  expect(pairs).toEqual([
    { pair: ["DE", "KR"], count: 4 },
    { pair: ["KR", "US"], count: 2 },
    { pair: ["DE", "US"], count: 1 },
  ]);
});

test("countries that never meet are no pair", () => {
  expect(toPairMatrix(["US", "KR"], [{ US: 1 }, { KR: 1 }]).pairs).toEqual([]);
});
