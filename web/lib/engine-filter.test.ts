import { expect, test } from "vitest";
import { toEngineFilter } from "@communique/indexer/search/engine-filter";
import { isKnownFilter } from "./filter-check";
import { fromFilters, toFilters } from "./restrictions";
import type { Restrictions } from "@communique/indexer/search/search-route";

const NONE: Restrictions = fromFilters(undefined);

test("nothing to restrict is no filter", () => {
  expect(toEngineFilter(NONE)).toBeNull();
  expect(toFilters(NONE)).toBeUndefined();
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
  const filter = toEngineFilter({ ...NONE, ...restrictions });
  expect(filter).toBe(expected);
  expect(isKnownFilter(expected)).toBe(true);
  const packed = toFilters({ ...NONE, ...restrictions });
  expect(fromFilters(packed)).toEqual({ ...NONE, ...restrictions });
});
