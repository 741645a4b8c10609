import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareRanks } from "./compare-ranks";

const letters = (text: string) => text.split("");

test.for([
  ["nothing", "abc", "abc", "same a1-1 b2-2 c3-3"],
  ["the first gone", "abc", "bc", "same b2-1 c3-2 gone a1"],
  ["one new on top", "ab", "xab", "same a1-2 b2-3 fresh x1"],
  [
    "the last moved to the top",
    "abcd",
    "dabc",
    "same a1-2 b2-3 c3-4 moved d4-1",
  ],
  ["all others", "ab", "xy", "gone a1 b2 fresh x1 y2"],
  ["nothing then", "", "a", "fresh a1"],
  ["nothing now", "a", "", "gone a1"],
] as const)("tells %s", ([, then, now, expected]) => {
  const { same, moved, gone, fresh } = compareRanks(
    letters(then),
    letters(now),
  );
  const toWords = (
    name: string,
    list: readonly { id: string; from?: number; to?: number }[],
  ) =>
    list.length === 0
      ? []
      : [
          name,
          ...list.map(
            ({ id, from, to }) =>
              id + [from, to].filter((place) => place !== undefined).join("-"),
          ),
        ];
  expect(
    [
      ...toWords("same", same),
      ...toWords("moved", moved),
      ...toWords("gone", gone),
      ...toWords("fresh", fresh),
    ].join(" "),
  ).toBe(expected);
});

test("says of each id one thing, and those that are the same are in order", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{2}$/));
  fc.assert(
    fc.property(ids, ids, (then, now) => {
      const { same, moved, gone, fresh } = compareRanks(then, now);
      const names = (list: readonly { id: string }[]) =>
        list.map(({ id }) => id);
      expect(
        [...names(same), ...names(moved), ...names(gone)].toSorted(),
      ).toEqual(then.toSorted());
      expect(
        [...names(same), ...names(moved), ...names(fresh)].toSorted(),
      ).toEqual(now.toSorted());
      const places = same.map(({ to }) => to);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const { id, from, to } of [...same, ...moved])
        expect([then[from - 1], now[to - 1]]).toEqual([id, id]);
    }),
  );
});
