import { parseRoute } from "@communique/indexer/search/route-url";
import { expect, test } from "vitest";
import { toSearchSummary } from "./search-summary";

test("names the words, every filter, and the way back", () => {
  const query =
    "q=oslo&country=NO&country=SE&not.source=X&all=country" +
    "&from=2024-01-01&undated=include&inferred=without";
  const route = parseRoute(
    new URLSearchParams(`${query}&sort=date:asc&size=50&page=3&view=map`),
  );
  expect(toSearchSummary(route, "https://news.example")).toEqual({
    address: `https://news.example/?${query}&sort=date:asc`,
    words: "oslo",
    filters: {
      country: ["NO", "SE"],
      "not.source": ["X"],
      all: ["country"],
      from: "2024-01-01",
      undated: "include",
      inferred: "without",
    },
  });
});

test("all articles are a search without filters", () => {
  expect(toSearchSummary(parseRoute(new URLSearchParams()), "")).toEqual({
    address: "/",
    words: "",
    filters: {},
  });
});
