import { expect, test } from "vitest";
import { toEngineFilter } from "@communique/indexer/search/engine-filter";
import { parseFilter } from "./filter/parse-filter";
import { fromFilters, toFilters } from "./restrictions";
import type { Restrictions } from "@communique/indexer/search/search-route";

const NONE: Restrictions = fromFilters(undefined);
/** Without a word on versions, to see the rest. */
const ALL: Restrictions = fromFilters("versions=all");

test("nothing to restrict but versions, and with all of them nothing", () => {
  expect(toEngineFilter(NONE)).toBe("NOT leads = false");
  expect(parseFilter("NOT leads = false").ok).toBe(true);
  expect(toFilters(NONE)).toBeUndefined();
  expect(toEngineFilter(ALL)).toBeNull();
});

test.for<[string, Partial<Restrictions>, string]>([
  [
    "a country",
    { countries: ["KR"] },
    'NOT leads = false AND countries IN ["KR"]',
  ],
  ["a source", { sources: ["TASS"] }, 'source IN ["TASS"]'],
  ["no such source", { notSources: ["TASS"] }, 'source NOT IN ["TASS"]'],
  ["an agency", { agencies: ["AP"] }, 'agency IN ["AP"]'],
  ["no such agency", { notAgencies: ["AP"] }, 'agency NOT IN ["AP"]'],
])(
  "only one of an outlet is asked for whichever leads: %s",
  ([, restrictions, expected]) => {
    expect(toEngineFilter({ ...NONE, ...restrictions })).toBe(expected);
  },
);

test("outlets are counted as if they were chosen, other facets as listed", () => {
  const filter = { ...NONE, countries: ["KR"] };
  for (const without of ["source", "agency"] as const)
    expect(toEngineFilter(filter, { without })).toBe('countries IN ["KR"]');
  for (const without of ["country", "dates"] as const)
    expect(toEngineFilter(filter, { without })).toContain("NOT leads = false");
});

test.for<[string, Partial<Restrictions>, string]>([
  [
    "unwanted countries",
    { notCountries: ["DE", "FR"] },
    'countries NOT IN ["DE", "FR"]',
  ],
  [
    "the year 0, which no article is of",
    { to: "0000-12-31" },
    "((timestamp < -62135596800) OR " +
      '(datePrecision IN ["year", "month"] AND year <= 0))',
  ],
  [
    "any of some values, all of others, in quotes",
    {
      countries: ["KR", "US"],
      officials: ['A "B" C', "D\\"],
      all: ["official"],
      notAgencies: ["AP"],
      // Which says it already.
      versions: null,
    },
    'countries IN ["KR", "US"] AND officials = "A \\"B\\" C"' +
      ' AND officials = "D\\\\" AND agency NOT IN ["AP"]',
  ],
  [
    "neither inferred nor undated",
    { inferred: "without", undated: "without" },
    'datePrecision != "none" AND dateInferred != true',
  ],
  ["undated only", { undated: "only" }, 'datePrecision = "none"'],
  [
    "whole years keep articles known to the month or year",
    { from: "2023-01-01", to: "2024-12-31" },
    "((timestamp >= 1672531200 AND timestamp < 1735689600)" +
      ' OR (datePrecision IN ["year", "month"] AND year >= 2023 AND year <= 2024)' +
      [2023, 2024]
        .flatMap((year) =>
          Array.from(
            { length: 12 },
            (_, n) =>
              ` OR (datePrecision = "month" AND month = "${year}-${String(n + 1).padStart(2, "0")}")`,
          ),
        )
        .join("") +
      ")",
  ],
  [
    "parts of a month keep none of it",
    { from: "2023-09-02", to: "2023-10-31" },
    "((timestamp >= 1693612800 AND timestamp < 1698796800)" +
      ' OR (datePrecision IN ["year", "month"] AND year >= 2024 AND year <= 2022)' +
      ' OR (datePrecision = "month" AND month = "2023-10"))',
  ],
  [
    "undated beside an open range, without an unwanted country",
    { from: "2024-12-01", undated: "include", notCountries: ["RU"] },
    "((timestamp >= 1733011200)" +
      ' OR (datePrecision IN ["year", "month"] AND year >= 2025)' +
      ' OR (datePrecision = "month" AND month = "2024-12")' +
      ' OR datePrecision = "none") AND countries NOT IN ["RU"]',
  ],
])("%s", ([, restrictions, expected]) => {
  const filter = toEngineFilter({ ...ALL, ...restrictions });
  expect(filter).toBe(expected);
  expect(parseFilter(expected).ok).toBe(true);
  const packed = toFilters({ ...ALL, ...restrictions });
  expect(fromFilters(packed)).toEqual({ ...ALL, ...restrictions });
});
