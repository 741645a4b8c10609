import { expect, test } from "vitest";
import { multiSearchBody } from "./search-request";

const query = { indexUid: "articles", attributesToRetrieve: ["id"] };
const body = multiSearchBody("articles");
const isAllowed = (...queries: unknown[]) =>
  body.safeParse({ queries }).success;

test("allows what the page sends", () => {
  const sent = {
    ...query,
    q: "lawrow",
    literal: ["lawrow"],
    meaning: true,
    facets: ["year", "countries", "agency", "dateInferred", "date"],
    attributesToCrop: ["text"],
    cropLength: 40,
    filter: ["timestamp >= 1", ['"countries"="RU"', '"countries"="US"']],
    attributesToHighlight: ["title", "text"],
    highlightPreTag: "__ais-highlight__",
    highlightPostTag: "__/ais-highlight__",
    hitsPerPage: 20,
    page: 1,
    sort: ["timestamp:desc"],
  };
  expect(isAllowed(sent, query)).toBe(true);
});

test.for<[string, object]>([
  ["another index", { indexUid: "other" }],
  ["the timestamp as a facet", { facets: ["timestamp"] }],
  ["all fields", { attributesToRetrieve: ["*"] }],
  ["another order", { sort: ["id:asc"] }],
  ["too many hits", { hitsPerPage: 101 }],
  ["too large a limit", { limit: 1000 }],
  ["too long a query", { q: "x".repeat(501) }],
  ["too many literal words", { literal: Array(21).fill("x") }],
  ["too long a crop", { cropLength: 10_000 }],
  ["too many filters", { filter: Array(101).fill("year = 1") }],
  ["too long a filter", { filter: `year = ${"1".repeat(30_000)}` }],
  ["a meaning of one's own", { meaning: { embedder: "x" } }],
  ["an unknown parameter", { hybrid: { embedder: "x" } }],
])("refuses %s", ([, change]) => {
  expect(isAllowed({ ...query, ...change })).toBe(false);
});

test("refuses no query, and too many", () => {
  expect(isAllowed()).toBe(false);
  expect(isAllowed(...Array.from({ length: 21 }, () => query))).toBe(false);
});
