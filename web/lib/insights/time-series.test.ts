import { expect, test } from "vitest";
import { listTop, toTimeSeries, toTimeSpan } from "./time-series";

const ANY = { from: null, to: null };
const corpus = { from: "1990-01-01", to: "2024-06-30" };

test.for([
  [
    "months, from the first article to the last",
    { year: { 2023: 2, 2024: 1 }, month: { "2023-11": 2, "2024-02": 1 } },
    ANY,
    "month 2023-11-01 2024-02-29",
  ],
  [
    "four years by month",
    { year: { 2020: 1, 2023: 1 }, month: { "2020-01": 1, "2023-12": 1 } },
    ANY,
    "month 2020-01-01 2023-12-31",
  ],
  [
    "a month more by year",
    { year: { 2020: 1, 2024: 1 }, month: { "2020-01": 1, "2024-01": 1 } },
    ANY,
    "year 2020-01-01 2024-12-31",
  ],
  [
    "the range chosen, with its empty months",
    { year: { 2024: 1 }, month: { "2024-02": 1 } },
    { from: "2024-01-10", to: "2024-03-10" },
    "month 2024-01-01 2024-03-31",
  ],
  [
    "no further than the corpus",
    { year: { 2024: 1 }, month: { "2024-02": 1 } },
    { from: "2024-01-10", to: "9999-12-31" },
    "month 2024-01-01 2024-06-30",
  ],
  [
    "years where no month is known",
    { year: { 2024: 1 }, month: {} },
    ANY,
    "year 2024-01-01 2024-12-31",
  ],
  [
    "the last 120 years",
    { year: { 1000: 1, 2024: 1 }, month: { "1000-01": 1, "2024-06": 1 } },
    ANY,
    "year 1905-01-01 2024-12-31",
  ],
] as const)("draws %s", ([, found, filter, expected]) => {
  const bounds = "1000" in found.year ? null : corpus;
  const span = toTimeSpan(found, filter, bounds);
  expect(span && `${span.unit} ${span.from} ${span.to}`).toBe(expected);
});

test("without a year there is nothing to draw", () => {
  expect(toTimeSpan({}, ANY, corpus)).toBeNull();
});

test("counts stand in their periods; what has no place is told", () => {
  const span = { unit: "month", from: "2024-01-01", to: "2024-03-31" } as const;
  const all = { "2024-01": 4, "2024-03": 1 };
  const series = toTimeSeries(span, { all, total: 7 }, [
    { value: "KR", counts: { "2024-01": 3, "2024-03": 1 } },
    { value: "US", counts: { "2023-12": 5 } },
    { value: null, counts: { "2024-01": 1 } },
  ]);
  expect(series.periods.map(({ period }) => period)).toEqual([
    "2024-01",
    "2024-02",
    "2024-03",
  ]);
  expect(series.all).toEqual([4, 0, 1]);
  expect(series.series).toEqual([
    { value: "KR", counts: [3, 0, 1], total: 4 },
    { value: null, counts: [1, 0, 0], total: 1 },
  ]);
  expect(series.unplaced).toBe(2);
});

test("the most frequent first, ties by name", () => {
  expect(listTop({ b: 2, a: 2, c: 5, d: 1 }, 3)).toEqual(["c", "a", "b"]);
});
