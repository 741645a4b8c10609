import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseRoute } from "@communique/indexer/search/route-url";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import {
  DEFAULT_VIEW,
  parseChart,
  parseInsightsView,
  SERIES_FACETS,
  toChartPath,
  toInsightsPath,
  toPair,
} from "./insights-url";

const viewOf = (query: string) => parseInsightsView(new URLSearchParams(query));

test.for([
  ["nothing", "", DEFAULT_VIEW],
  ["a facet", "by=source", { by: "source", cell: null }],
  ["a facet that there isn't", "by=agency", DEFAULT_VIEW],
  ["an open cell", "cell=KR-US", { by: "country", cell: ["KR", "US"] }],
  ["a cell turned round", "cell=US-KR", { by: "country", cell: ["KR", "US"] }],
  ["one country alone", "cell=KR-KR", DEFAULT_VIEW],
  ["no cell", 'cell=<b>"&by=__proto__', DEFAULT_VIEW],
] as const)("reads %s", ([, query, view]) => {
  expect(viewOf(query)).toEqual(view);
});

test("an address keeps the search, and leaves out what only its list has", () => {
  const route = {
    ...EMPTY_ROUTE,
    query: "summit",
    countries: ["KR"],
    page: 3,
    view: "map",
  } as const;
  expect(toInsightsPath(route)).toBe("/insights?q=summit&country=KR");
  expect(toInsightsPath(EMPTY_ROUTE)).toBe("/insights");
  expect(toInsightsPath(route, { by: "language", cell: ["KR", "US"] })).toBe(
    "/insights?q=summit&country=KR&by=language&cell=KR-US",
  );
});

test("a table's address says of what it is, and by what only where that matters", () => {
  const view = { by: "source", cell: ["KR", "US"] } as const;
  expect(toChartPath("time", EMPTY_ROUTE, view)).toBe(
    "/insights.csv?chart=time&by=source",
  );
  expect(toChartPath("pairs", EMPTY_ROUTE, view)).toBe(
    "/insights.csv?chart=pairs",
  );
  expect(parseChart(new URLSearchParams("chart=pairs"))).toBe("pairs");
  expect(parseChart(new URLSearchParams("chart=constructor"))).toBeNull();
});

test("a view comes back as it was written", () => {
  const code = fc.stringMatching(/^[A-Z]{2}$/);
  const view = fc.record({
    by: fc.constantFrom(...SERIES_FACETS),
    cell: fc.tuple(code, code).map(([one, other]) => toPair(one, other)),
  });
  fc.assert(
    fc.property(view, fc.string(), (wanted, query) => {
      const path = toInsightsPath({ ...EMPTY_ROUTE, query }, wanted);
      const params = new URL(path, "http://localhost").searchParams;
      expect(parseInsightsView(params)).toEqual(wanted);
      expect(parseRoute(params)).toEqual(
        parseRoute(new URLSearchParams({ q: query })),
      );
    }),
  );
});
