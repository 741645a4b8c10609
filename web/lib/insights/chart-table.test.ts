import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { readDisplayNames } from "../display-names";
import { readMessages } from "../messages";
import { toChartTable, toCsv } from "./chart-table";
import { CHARTS } from "./insights-url";
import type { Insights } from "./read-insights";

const t = createTranslator({
  locale: "en",
  messages: readMessages("en"),
  timeZone: "UTC",
});
const options = {
  by: "source",
  names: readDisplayNames("en", "Unknown"),
  t,
} as const;

const march = { period: "2024-03", from: "2024-03-01", to: "2024-03-31" };
const insights: Insights = {
  total: 3,
  time: {
    unit: "month",
    periods: [march],
    all: [3],
    series: [
      { value: '=HYPERLINK("http://a")', counts: [2], total: 2 },
      { value: null, counts: [1], total: 1 },
    ],
    unplaced: 0,
  },
  changes: {
    now: { from: "2024-01-01", to: "2024-12-31" },
    before: { from: "2023-01-01", to: "2023-12-31" },
    all: { now: 3, before: 1 },
    countries: [{ value: "KR", now: 2, before: 1, isAtMost: false }],
    officials: [{ value: "+Name", now: 2, before: 4, isAtMost: true }],
  },
  together: { countries: ["KR"], pairs: [{ pair: ["KR", "US"], count: 2 }] },
  countries: [["KR", 2]],
  gaps: {
    months: [march],
    sources: [{ source: "A", isRegular: true, counts: [0], isGap: [true] }],
    gaps: [],
  },
};

test.for([
  [
    "time",
    `Period,"'=HYPERLINK(""http://a"")",others,All articles\n2024-03,2,1,3`,
  ],
  [
    "countries",
    "Country,2024-01-01/2024-12-31,2023-01-01/2023-12-31\nSouth Korea,2,1",
  ],
  [
    "officials",
    "Official,2024-01-01/2024-12-31,2023-01-01/2023-12-31\n'+Name,2,≤ 4",
  ],
  ["pairs", "Country,Country,Articles\nSouth Korea,United States,2"],
  ["map", "Code,Country,Articles\nKR,South Korea,2"],
  ["gaps", "Source,Period,Articles,Gaps\nA,2024-03,0,x"],
] as const)("writes %s, and no formula", ([chart, expected]) => {
  const csv = toCsv(toChartTable(insights, chart, options));
  expect(csv).toBe(`\u{FEFF}${expected}\n`);
});

test("a search without dates has empty tables of what needs them", () => {
  const undated = { ...insights, time: null, changes: null };
  for (const chart of CHARTS)
    expect(() => toChartTable(undated, chart, options)).not.toThrow();
  expect(toChartTable(undated, "time", options)).toEqual([]);
});
