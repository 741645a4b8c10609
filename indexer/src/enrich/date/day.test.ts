import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastDayOfMonth, toDay, toDayNumber, toIsoDay } from "./day.ts";

describe("toDay", () => {
  test.for([
    ["29 February of a leap year", 2024, 2, 29],
    ["31 December", 1999, 12, 31],
  ] as const)("%s is a day", ([, year, month, day]) => {
    expect(toDay(year, month, day)).toEqual({ year, month, day });
  });

  test.for([
    ["29 February of a common year", 2023, 2, 29],
    ["29 February of a century", 1900, 2, 29],
    ["30 February", 2024, 2, 30],
    ["31 June", 2024, 6, 31],
    ["month 13", 2024, 13, 1],
    ["month 0", 2024, 0, 1],
    ["day 0", 2024, 1, 0],
    ["a fraction", 2024, 1, 1.5],
    ["no number", Number.NaN, 1, 1],
  ] as const)("%s is none", ([, year, month, day]) => {
    expect(toDay(year, month, day)).toBeNull();
  });
});

test("toIsoDay pads year, month and day", () => {
  expect(toIsoDay({ year: 987, month: 6, day: 4 })).toBe("0987-06-04");
});

test("toDayNumber counts the days since 1970", () => {
  expect(toDayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
  expect(toDayNumber({ year: 1969, month: 12, day: 31 })).toBe(-1);
  expect(toDayNumber({ year: 2024, month: 3, day: 1 })).toBe(
    toDayNumber({ year: 2024, month: 2, day: 28 }) + 2,
  );
});

test.for([
  [2024, 2, "2024-02-29"],
  [2023, 2, "2023-02-28"],
  [2023, 12, "2023-12-31"],
] as const)("lastDayOfMonth(%i, %i) is %s", ([year, month, last]) => {
  expect(lastDayOfMonth(year, month)).toBe(last);
});

test("every day of the calendar round-trips", () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date("1900-01-01"),
        max: new Date("2100-12-31"),
        noInvalidDate: true,
      }),
      (date) => {
        const day = toDay(
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        );
        expect(day && toIsoDay(day)).toBe(date.toISOString().slice(0, 10));
      },
    ),
  );
});
