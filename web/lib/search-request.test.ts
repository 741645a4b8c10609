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
  ["marks of one's own", { highlightPreTag: "<script>" }],
  ["a page beyond the engine's last", { hitsPerPage: 20, page: 50_001 }],
  ["a page beyond all", { page: 1e9 }],
  ["an offset beyond the engine's last", { offset: 1_000_001 }],
  ["fields said over and over", { attributesToRetrieve: Array(13).fill("id") }],
  ["a filter on a field of the prototype", { filter: '"__proto__" = "x"' }],
  ["a filter in a list in a list", { filter: [[["year = 1"]]] }],
  ["an unknown parameter", { hybrid: { embedder: "x" } }],
])("refuses %s", ([, change]) => {
  expect(isAllowed({ ...query, ...change })).toBe(false);
});

test("refuses no query, and too many", () => {
  expect(isAllowed()).toBe(false);
  expect(isAllowed(...Array.from({ length: 21 }, () => query))).toBe(false);
});

test("writes filters anew, and texts with whole characters", () => {
  const sent = {
    ...query,
    q: "a\ud800",
    filter: ['"countries"="RU"', ["year=1"]],
  };
  const parsed = body.parse({ queries: [sent] });
  expect(parsed.queries[0]).toMatchObject({
    q: "a\ufffd",
    filter: [['countries = "RU"'], ["year = 1"]],
  });
});

test("says what is wrong with a filter, and where", () => {
  const sent = { ...query, filter: ["year = 1", 'names = "x"'] };
  const { error } = body.safeParse({ queries: [query, sent] });
  expect(error?.issues).toMatchObject([
    {
      path: ["queries", 1, "filter", 1, 0],
      message:
        "This filter can't be read: at character 1 stands “names”, and a field that can be filtered by is expected.",
    },
  ]);
});
