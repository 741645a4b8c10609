import { expect, test } from "vitest";
import {
  addValue,
  countFilters,
  EMPTY_ROUTE,
  matchAll,
  takeLiterally,
  toggleValue,
  withoutFilters,
} from "./search-route.ts";

const onPage3 = { ...EMPTY_ROUTE, page: 3 };

test("a value is switched on and off, and the first page is shown", () => {
  const on = toggleValue(onPage3, "notOfficials", "Wang Yi");
  expect(on).toEqual({ ...EMPTY_ROUTE, notOfficials: ["Wang Yi"] });
  expect(toggleValue(on, "notOfficials", "Wang Yi")).toEqual(EMPTY_ROUTE);
});

test("a value wanted is no longer unwanted, and the other way round", () => {
  const unwanted = addValue(EMPTY_ROUTE, "notSources", "TASS");
  const wanted = addValue(unwanted, "sources", "TASS");
  expect(wanted).toEqual({ ...EMPTY_ROUTE, sources: ["TASS"] });
  expect(addValue(wanted, "notSources", "TASS")).toEqual(unwanted);
});

test("a facet matches all values, or any again", () => {
  const all = matchAll(onPage3, "official", true);
  expect(all).toEqual({ ...EMPTY_ROUTE, all: ["official"] });
  expect(matchAll(all, "official", false)).toEqual(EMPTY_ROUTE);
});

test("words are taken as they stand, and with all they mean again", () => {
  const off = takeLiterally(onPage3, ["lawrow"], true);
  expect(off).toEqual({ ...EMPTY_ROUTE, literal: ["lawrow"] });
  expect(takeLiterally(off, ["lawrow", "blinken"], false)).toEqual(EMPTY_ROUTE);
});

test("filters are counted and dropped; how results are shown is kept", () => {
  const search = {
    ...onPage3,
    query: "talks",
    countries: ["KR", "US"],
    notAgencies: ["AP"],
    from: "2023-01-01",
    to: "2023-12-31",
    inferred: "without",
    versions: "all",
    literal: ["talks"],
    size: 100,
    view: "map",
    sort: "date:asc",
  } as const;
  expect(countFilters(search)).toBe(5);
  expect(withoutFilters(search)).toEqual({
    ...EMPTY_ROUTE,
    query: "talks",
    versions: "all",
    literal: ["talks"],
    size: 100,
    view: "map",
    sort: "date:asc",
  });
});
