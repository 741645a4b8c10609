import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, countDays } from "@communique/indexer/search/calendar-day";
import { toDateView, toExtent } from "./date-view";

const decade = { from: "2014-03-01", to: "2024-06-30" };

test.for([
  ["nothing chosen", {}, "year 2014-01-01 2024-12-31"],
  [
    "one year",
    { from: "2022-01-01", to: "2022-12-31" },
    "month 2022-01-01 2022-12-31",
  ],
  [
    "three years",
    { from: "2020-02-01", to: "2022-12-31" },
    "month 2020-01-01 2022-12-31",
  ],
  [
    "four years",
    { from: "2019-01-01", to: "2022-12-31" },
    "year 2014-01-01 2024-12-31",
  ],
  [
    "one month",
    { from: "2023-02-01", to: "2023-02-28" },
    "day 2023-02-01 2023-02-28",
  ],
  [
    "one day",
    { from: "2024-02-29", to: "2024-02-29" },
    "day 2024-02-01 2024-02-29",
  ],
  [
    "two months",
    { from: "2023-07-01", to: "2023-08-31" },
    "day 2023-07-01 2023-08-31",
  ],
  [
    "the corpus's last year",
    { from: "2024-01-01", to: "2024-12-31" },
    "month 2024-01-01 2024-06-30",
  ],
  ["an open end", { from: "2024-06-10" }, "day 2024-06-01 2024-06-30"],
  ["an open beginning", { to: "2014-04-02" }, "day 2014-03-01 2014-04-30"],
  [
    "ends the wrong way round",
    { from: "2022-05-09", to: "2022-05-02" },
    "day 2022-05-01 2022-05-31",
  ],
  [
    "all of time",
    { from: "0001-01-01", to: "9999-12-31" },
    "year 2014-01-01 2024-12-31",
  ],
  [
    "beyond the corpus",
    { from: "2031-01-01", to: "2031-01-31" },
    "year 2014-01-01 2024-12-31",
  ],
] as const)("%s", ([, range, expected]) => {
  const view = toDateView(decade, { from: null, to: null, ...range });
  expect(`${view.unit} ${view.from} ${view.to}`).toBe(expected);
});

test("a corpus of few months is shown by month, without empty ones around", () => {
  const extent = { from: "2023-11-01", to: "2024-02-29" };
  const view = toDateView(extent, { from: null, to: null });
  expect(view).toEqual({ unit: "month", ...extent });
});

test("the extent is as exact as the dates are", () => {
  const years = { 2019: 2, 2021: 5, 2020: 1 };
  expect(toExtent(years, { "2021-03": 4, "2021-01": 1 })).toEqual({
    from: "2019-01-01",
    to: "2021-03-31",
  });
  expect(toExtent({}, {})).toBeNull();
});

const day = fc
  .integer({ min: 0, max: 12_000 })
  .map((days) => addDays("1995-01-01", days));
const end = fc.option(day);

test("whatever is chosen, the view lies around it and has few bars", () => {
  fc.assert(
    fc.property(end, end, (from, to) => {
      const extent = { from: "1995-01-01", to: "2027-12-31" };
      const view = toDateView(extent, { from, to });
      const ends = [from ?? extent.from, to ?? extent.to].toSorted();
      expect(view.from <= (ends[0] ?? "")).toBe(true);
      expect(view.to >= (ends[1] ?? "")).toBe(true);
      const days = countDays(view.from, view.to);
      expect(days).toBeLessThanOrEqual(
        view.unit === "day" ? 124 : view.unit === "month" ? 5 * 366 : Infinity,
      );
    }),
  );
});
