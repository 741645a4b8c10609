import { expect, test } from "vitest";
import { toDateBars } from "./to-date-bars";

const counts = {
  years: { "2023": 4, "2024": 8 },
  months: { "2023-12": 4, "2024-02": 6, "2024-01": 2 },
};

test("years, the latest first", () => {
  expect(toDateBars(counts, { from: null, to: null })).toEqual([
    {
      period: "2024",
      count: 8,
      share: 1,
      from: "2024-01-01",
      to: "2024-12-31",
    },
    {
      period: "2023",
      count: 4,
      share: 0.5,
      from: "2023-01-01",
      to: "2023-12-31",
    },
  ]);
});

test("months, once the range lies within a year", () => {
  const range = { from: "2024-01-01", to: "2024-12-31" };
  expect(toDateBars(counts, range)).toMatchObject([
    { period: "2024-02", count: 6, from: "2024-02-01", to: "2024-02-29" },
    { period: "2024-01", count: 2, to: "2024-01-31" },
  ]);
});

test("nothing found is no chart", () => {
  const none = { years: {}, months: {} };
  expect(toDateBars(none, { from: null, to: null })).toEqual([]);
});
