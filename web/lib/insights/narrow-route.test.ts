import { expect, test } from "vitest";
import {
  serializeRoute,
  parseRoute,
} from "@communique/indexer/search/route-url";
import {
  narrowTo,
  narrowToBoth,
  narrowToOthers,
  narrowToPeriod,
  toSourceMonths,
} from "./narrow-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";

const routeOf = (query: string) => parseRoute(new URLSearchParams(query));
const written = (route: SearchRoute | null) => route && serializeRoute(route);

test.for([
  ["nothing chosen", "q=a", "q=a&country=JP"],
  ["one chosen: both", "country=KR", "country=JP&country=KR&all=country"],
  [
    "all of several",
    "country=KR&country=US&all=country",
    "country=JP&country=KR&country=US&all=country",
  ],
  ["one of several: no address says it", "country=KR&country=US", null],
  ["it is one of several", "country=JP&country=US", "country=JP"],
  ["it is the one", "country=JP&page=2", "country=JP"],
  [
    "it is one that all must be",
    "country=JP&country=US&all=country",
    "country=JP&country=US&all=country",
  ],
] as const)("narrows to a country, %s", ([, query, expected]) => {
  expect(written(narrowTo(routeOf(query), "country", "JP"))).toBe(expected);
});

test("an article has one language only", () => {
  const korean = routeOf("language=ko");
  expect(narrowTo(korean, "language", "de")).toBeNull();
  expect(written(narrowTo(korean, "language", "ko"))).toBe("language=ko");
});

test.for([
  ["", "country=KR&country=US&all=country"],
  ["country=KR", "country=KR&country=US&all=country"],
  ["country=JP&country=US", "country=KR&country=US&all=country"],
  ["country=CN&country=JP", null],
] as const)("narrows %s to two countries", ([query, expected]) => {
  const both = narrowToBoth(routeOf(query), "country", ["KR", "US"]);
  expect(written(both)).toBe(expected);
});

test.for([
  ["q=a", "q=a&not.country=KR&not.country=US"],
  ["not.country=JP", "not.country=JP&not.country=KR&not.country=US"],
  ["country=JP&country=KR", "country=JP&not.country=KR&not.country=US"],
  ["country=KR", null],
  ["country=JP&country=KR&all=country", null],
] as const)("narrows %s to those with neither", ([query, expected]) => {
  const others = narrowToOthers(routeOf(query), "country", ["KR", "US"]);
  expect(written(others)).toBe(expected);
});

test.for([
  ["", "from=2024-03-01&to=2024-03-31"],
  ["from=2024-03-15", "from=2024-03-15&to=2024-03-31"],
  ["to=2024-03-10&undated=include", "from=2024-03-01&to=2024-03-10"],
  ["undated=without&page=4", "from=2024-03-01&to=2024-03-31"],
] as const)("narrows %s to March", ([query, expected]) => {
  const march = { from: "2024-03-01", to: "2024-03-31" };
  expect(written(narrowToPeriod(routeOf(query), march))).toBe(expected);
});

test("a gap leads to what was there before and after", () => {
  const february = { from: "2024-02-01", to: "2024-02-29" };
  expect(written(toSourceMonths("A", february, false))).toBe(
    "source=A&from=2024-02-01&to=2024-02-29",
  );
  expect(written(toSourceMonths("A", february, true))).toBe(
    "source=A&from=2024-01-01&to=2024-03-31",
  );
});
