import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parsePeriod, toDateRange } from "./term-dates";

test.for([
  ["2022", "2022-01-01", "2022-12-31"],
  ["2022-05", "2022-05-01", "2022-05-31"],
  ["2024/2", "2024-02-01", "2024-02-29"],
  ["2022.05.09.", "2022-05-09", "2022-05-09"],
] as const)("%s is a period", ([text, first, last]) => {
  expect(parsePeriod(text)).toEqual({ first, last });
});

test.for(["", "22", "2022-13", "2023-02-30", "May 2022", "20220501"])(
  "%s is none",
  (text) => {
    expect(parsePeriod(text)).toBeNull();
  },
);

test.for([
  ["after", "2022-05", false, { from: "2022-05-01" }],
  ["before", "2023", false, { to: "2022-12-31" }],
  ["before", "2024-03-01", false, { to: "2024-02-29" }],
  ["until", "2023", false, { to: "2023-12-31" }],
  ["date", "2023-09", false, { from: "2023-09-01", to: "2023-09-30" }],
  ["after", "2023", true, { to: "2022-12-31" }],
  ["before", "2023", true, { from: "2023-01-01" }],
  ["date", "2023", true, null],
  ["after", "soon", false, null],
] as const)("%s:%s (excluded: %s)", ([key, value, isExcluded, range]) => {
  expect(toDateRange(key, value, isExcluded)).toEqual(range);
});

test("never throws", () => {
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^[\d./-]{1,12}$/), (a, b) => {
      expect(parsePeriod(a)?.first.length ?? 10).toBe(10);
      expect(toDateRange("before", b, false)?.to?.length ?? 10).toBe(10);
    }),
  );
});
