import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, countDays } from "@communique/indexer/search/calendar-day";
import { toDateView } from "../../lib/date-view";
import { countCoarse, toDateBars } from "./to-date-bars";

const counts = {
  years: { "2022": 3, "2024": 9 },
  months: { "2024-01": 2, "2024-02": 6 },
  days: { "2024-02-03": 4, "2023-02-03": 8 },
  corpusYears: { "2022": 30, "2023": 10, "2024": 90 },
  corpusMonths: { "2024-01": 20, "2024-02": 60, "2024-03": 5 },
  corpusDays: { "2024-02-03": 5 },
};
const all = { from: null, to: null };

test("years, the empty one in between as well", () => {
  const view = { unit: "year", from: "2022-01-01", to: "2024-12-31" } as const;
  const year = (period: string, found: number, total: number) => ({
    period,
    from: `${period}-01-01`,
    to: `${period}-12-31`,
    found,
    all: total,
    isChosen: false,
  });
  expect(toDateBars(view, counts, all)).toEqual([
    year("2022", 3, 30),
    year("2023", 0, 10),
    year("2024", 9, 90),
  ]);
});

test("months around a range: the chosen ones are marked, cut ones too", () => {
  const view = { unit: "month", from: "2024-01-01", to: "2024-03-31" } as const;
  const range = { from: "2024-02-10", to: "2024-03-01" };
  const bars = toDateBars(view, counts, range);
  expect(bars.map((bar) => bar.period)).toEqual([
    "2024-01",
    "2024-02",
    "2024-03",
  ]);
  expect(bars.map((bar) => bar.isChosen)).toEqual([false, true, true]);
  expect(bars[1]).toMatchObject({ to: "2024-02-29", found: 6, all: 60 });
  const open = toDateBars(view, counts, { from: null, to: "2024-02-01" });
  expect(open.map((bar) => bar.isChosen)).toEqual([true, true, false]);
});

test("articles known to the year or the month alone are told apart", () => {
  const year = { unit: "month", from: "2024-01-01", to: "2024-03-31" } as const;
  expect(countCoarse(year, counts)).toBe(1);
  const month = { unit: "day", from: "2024-02-01", to: "2024-02-29" } as const;
  expect(countCoarse(month, counts)).toBe(2);
  const years = { unit: "year", from: "2022-01-01", to: "2024-12-31" } as const;
  expect(countCoarse(years, counts)).toBe(0);
});

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => addDays("1970-01-01", days));

test("bars follow each other without gap, and each opens into its own days", () => {
  fc.assert(
    fc.property(day, day, day, day, (a, b, c, d) => {
      const [from = a, to = b] = [a, b].toSorted();
      const extent = {
        from: `${from.slice(0, 7)}-01`,
        to: `${to.slice(0, 4)}-12-31`,
      };
      const view = toDateView(extent, { from: c, to: d });
      const bars = toDateBars(view, counts, all);
      expect(bars[0]?.from).toBe(view.from);
      expect(bars.at(-1)?.to).toBe(view.to);
      const days = bars.map((bar) => countDays(bar.from, bar.to));
      const total = days.reduce((sum, count) => sum + count, 0);
      expect(total).toBe(countDays(view.from, view.to));
    }),
  );
});
