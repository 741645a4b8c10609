import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  countDays,
  lastDayOfMonth,
  parseDay,
} from "./calendar-day.ts";

test.for([
  ["2024-02-28", 1, "2024-02-29"],
  ["2024-01-01", -1, "2023-12-31"],
  ["2024-10-27", 1, "2024-10-28"],
] as const)("%s and %i days are %s", ([day, days, expected]) => {
  expect(addDays(day, days)).toBe(expected);
});

test.for([
  ["2024-02-29", -12, "2023-02-28"],
  ["2024-03-31", -1, "2024-02-29"],
  ["2024-06-15", -6, "2023-12-15"],
  ["2023-12-01", 1, "2024-01-01"],
] as const)("%s and %i months are %s", ([day, months, expected]) => {
  expect(addMonths(day, months)).toBe(expected);
});

test("days between add up", () => {
  const day = fc
    .integer({ min: 0, max: 60_000 })
    .map((days) => addDays("1900-01-01", days));
  fc.assert(
    fc.property(day, fc.nat(5_000), (first, days) => {
      const last = addDays(first, days);
      expect(parseDay(last)).toBe(last);
      expect(countDays(first, last)).toBe(days + 1);
      expect(lastDayOfMonth(last.slice(0, 7)) >= last).toBe(true);
    }),
  );
});
