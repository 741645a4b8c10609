import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chooseBy, shuffleBy, toShare } from "./choose.ts";

const byItself = (text: string) => text;

test("an order depends on what is ordered, not on how it came in", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), (things) => {
      const shuffled = shuffleBy(things, byItself);
      expect(shuffleBy(things.toReversed(), byItself)).toEqual(shuffled);
      expect(shuffled.toSorted()).toEqual(things.toSorted());
    }),
  );
});

test("shares spread over all of 0 to 1", () => {
  const shares = Array.from({ length: 1000 }, (_, at) => toShare(String(at)));
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...shares)).toBeLessThan(1);
  for (const quarter of [0, 0.25, 0.5, 0.75])
    expect(
      shares.filter((share) => share >= quarter && share < quarter + 0.25)
        .length,
    ).toBeGreaterThan(200);
});

test("one of several things is chosen by a key, and none of none", () => {
  expect(chooseBy([], "key")).toBeNull();
  const chosen = new Set(
    Array.from({ length: 50 }, (_, at) => chooseBy(["a", "b"], String(at))),
  );
  expect(chosen).toEqual(new Set(["a", "b"]));
  expect(chooseBy(["a", "b", "c"], "key")).toBe(
    chooseBy(["a", "b", "c"], "key"),
  );
});
