import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countDays } from "@communique/indexer/search/calendar-day";
import { toChanges, toPeriodPair } from "./compare-periods";

const newest = "2024-06-10";

test.for([
  [
    "no dates chosen: twelve months",
    {},
    "2023-06-11/2024-06-10 2022-06-11/2023-06-10",
  ],
  [
    "a last day alone: twelve months up to the newest before it",
    { to: "2030-01-01" },
    "2023-06-11/2024-06-10 2022-06-11/2023-06-10",
  ],
  [
    "a first day alone: up to the newest",
    { from: "2024-06-01" },
    "2024-06-01/2024-06-10 2024-05-22/2024-05-31",
  ],
  [
    "whole months: as many months",
    { from: "2024-03-01", to: "2024-03-31" },
    "2024-03-01/2024-03-31 2024-02-01/2024-02-29",
  ],
  [
    "a year: a year",
    { from: "2024-01-01", to: "2024-12-31" },
    "2024-01-01/2024-12-31 2023-01-01/2023-12-31",
  ],
  [
    "some days: as many days",
    { from: "2024-03-02", to: "2024-03-31" },
    "2024-03-02/2024-03-31 2024-02-01/2024-03-01",
  ],
  ["the last before the first", { from: "2024-03-02", to: "2024-03-01" }, null],
  ["before the year 1", { from: "0001-01-01", to: "9999-12-31" }, null],
] as const)("compares %s", ([, filter, expected]) => {
  const pair = toPeriodPair({ from: null, to: null, ...filter }, newest);
  const write = ({ from, to }: { from: string; to: string }) => `${from}/${to}`;
  expect(pair && `${write(pair.now)} ${write(pair.before)}`).toBe(expected);
});

test("without dates there is nothing to compare, unless a range is chosen", () => {
  expect(toPeriodPair({ from: null, to: null }, null)).toBeNull();
  expect(
    toPeriodPair({ from: "2024-01-01", to: "2024-01-31" }, null),
  ).not.toBeNull();
});

test("the periods touch, and are as long as each other but for the months' own lengths", () => {
  const day = fc
    .date({
      min: new Date("1990-01-01"),
      max: new Date("2030-01-01"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const pair = toPeriodPair({ from, to }, null);
      expect(pair?.now).toEqual({ from, to });
      const before = pair?.before ?? { from: "", to: "" };
      expect(countDays(before.to, from)).toBe(2);
      const difference =
        countDays(from, to) - countDays(before.from, before.to);
      // As many months from September to April as from May to December: 242 days and 245; and a leap day.
      expect(Math.abs(difference)).toBeLessThanOrEqual(4);
    }),
  );
});

test("the values of now, the most first, with what they had before", () => {
  const now = { KR: 3, US: 8, JP: 3, DE: 1 };
  expect(toChanges(now, { US: 4, DE: 9 }, { limit: 3 })).toEqual([
    { value: "US", now: 8, before: 4, isAtMost: false },
    { value: "JP", now: 3, before: 0, isAtMost: false },
    { value: "KR", now: 3, before: 0, isAtMost: false },
  ]);
});

test("what the engine's list no longer has had no more than its last", () => {
  const before = Object.fromEntries(
    Array.from({ length: 1000 }, (_, place) => [`name ${place}`, 2000 - place]),
  );
  expect(toChanges({ stranger: 5 }, before, { limit: 1 })).toEqual([
    { value: "stranger", now: 5, before: 1001, isAtMost: true },
  ]);
});
