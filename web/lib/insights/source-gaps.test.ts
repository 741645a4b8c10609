import { expect, test } from "vitest";
import { findSourceGaps, toGapMonths } from "./source-gaps";

const ANY = { from: null, to: null };
const corpus = { from: "2023-07-01", to: "2024-06-30" };
const months = toGapMonths(corpus, ANY);

/** Ten articles in each month from July 2023 to June 2024 but those named. */
function without(...missing: readonly string[]) {
  const present = months
    .map(({ period }) => period)
    .filter((period) => !missing.includes(period));
  return Object.fromEntries(present.map((period) => [period, 10]));
}

const gapsOf = (counts: Readonly<Record<string, number>>, newest = "2024-06") =>
  findSourceGaps([{ source: "A", counts }], months, newest).gaps.map(
    ({ from, to, isOpen }) => `${from} ${to}${isOpen ? " open" : ""}`,
  );

test.for([
  ["no gap", without(), []],
  ["one month", without("2024-03"), ["2024-03-01 2024-03-31"]],
  [
    "two apart",
    without("2023-09", "2024-03"),
    ["2023-09-01 2023-09-30", "2024-03-01 2024-03-31"],
  ],
  [
    "a run over the year's end",
    without("2023-12", "2024-01"),
    ["2023-12-01 2024-01-31"],
  ],
  ["before its first article nothing was expected", without("2023-07"), []],
  ["the newest month may not be over", without("2024-06"), []],
  [
    "scraping has ended",
    without("2024-04", "2024-05", "2024-06"),
    ["2024-04-01 2024-05-31 open"],
  ],
  [
    "not regular: every second month",
    without("2023-08", "2023-10", "2023-12", "2024-02", "2024-04"),
    [],
  ],
] as const)("%s", ([, counts, expected]) => {
  expect(gapsOf(counts)).toEqual(expected);
});

test("few articles a month, or few months, tell nothing", () => {
  const rare = Object.entries(without("2024-03")).map(([month]) => [month, 4]);
  expect(gapsOf(Object.fromEntries(rare))).toEqual([]);
  const brief = { "2024-01": 9, "2024-02": 9, "2024-03": 9, "2024-05": 9 };
  expect(gapsOf(brief)).toEqual([]);
});

test("a row says of each month how much there is, and whether it is a gap", () => {
  const { sources } = findSourceGaps(
    [
      { source: "A", counts: without("2024-03") },
      { source: "B", counts: { "2024-03": 1 } },
    ],
    months.slice(-4),
    "2024-06",
  );
  expect(sources).toEqual([
    {
      source: "A",
      isRegular: true,
      counts: [0, 10, 10, 10],
      isGap: [true, false, false, false],
    },
    {
      source: "B",
      isRegular: false,
      counts: [1, 0, 0, 0],
      isGap: [false, false, false, false],
    },
  ]);
});

test.for([
  ["all of a short corpus", corpus, ANY, "2023-07 2024-06 12"],
  [
    "the last 24 of a long one",
    { from: "1990-01-01", to: "2024-06-30" },
    ANY,
    "2022-07 2024-06 24",
  ],
  [
    "the months of the range",
    corpus,
    { from: "2023-10-10", to: "2024-01-10" },
    "2023-10 2024-01 4",
  ],
  [
    "none of a range outside",
    corpus,
    { from: "2030-01-01", to: null },
    "undefined undefined 0",
  ],
] as const)("shows %s", ([, extent, filter, expected]) => {
  const shown = toGapMonths(extent, filter);
  expect(`${shown[0]?.period} ${shown.at(-1)?.period} ${shown.length}`).toBe(
    expected,
  );
});

test("gaps outside the months shown are not told", () => {
  const counts = without("2023-09");
  const { gaps } = findSourceGaps(
    [{ source: "A", counts }],
    months.slice(-6),
    "2024-06",
  );
  expect(gaps).toEqual([]);
});
