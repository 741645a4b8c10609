import { expect, test } from "vitest";
import { mergeCountQueries, toCountQueries } from "./count-topics";
import { isKnownFilter } from "./filter-check";

const ask = (filters: string, query = "") => {
  const queries = toCountQueries({ query, filters }, null);
  return (topic: Parameters<typeof queries.get>[0]) =>
    queries.get(topic)?.filter;
};

test("a facet is counted without its own any-of, and with its own exclusions", () => {
  const filterOf = ask("country=KR&country=US&not.country=DE&language=ko");
  expect(filterOf("country")).toBe(
    'countries NOT IN ["DE"] AND language IN ["ko"]',
  );
  expect(filterOf("language")).toBe(
    'countries IN ["KR", "US"] AND countries NOT IN ["DE"]',
  );
});

test("a facet that must match all is counted within its own choice", () => {
  const filterOf = ask("country=KR&country=US&all=country");
  expect(filterOf("country")).toBe('countries = "KR" AND countries = "US"');
});

test("dates are counted without the date filter, but without inferred ones if so chosen", () => {
  const filterOf = ask("country=KR&from=2024-01-01&inferred=without");
  expect(filterOf("dates")).toBe(
    'dateInferred != true AND countries IN ["KR"]',
  );
  expect(filterOf("country")).toContain("timestamp >= 1704067200");
  expect(ask("undated=only")("dates")).toBeNull();
});

test("the corpus is counted whole, whatever is searched for", () => {
  const queries = toCountQueries(
    { query: "talks", filters: "country=KR" },
    null,
  );
  expect(queries.get("corpus")).toEqual({
    query: "",
    filter: null,
    fields: ["year", "month"],
  });
});

test("days are counted within their window only", () => {
  const window = { from: "2024-02-01", to: "2024-02-29" };
  const asked = { query: "", filters: "country=KR&from=2024-02-10" };
  const days = toCountQueries(asked, window).get("days");
  expect(days).toEqual({
    query: "",
    filter:
      'countries IN ["KR"] AND timestamp >= 1706745600 AND timestamp < 1709251200',
    fields: ["date"],
  });
  expect(isKnownFilter(days?.filter ?? "")).toBe(true);
  expect(toCountQueries(asked, null).has("days")).toBe(false);
});

test("what has the same words and filter is counted in one go", () => {
  const queries = toCountQueries(
    { query: "talks", filters: "country=KR" },
    null,
  );
  expect(mergeCountQueries([...queries.values()])).toEqual([
    {
      query: "talks",
      filter: null,
      fields: ["countries"],
    },
    {
      query: "talks",
      filter: 'countries IN ["KR"]',
      fields: [
        "officials",
        "language",
        "source",
        "agency",
        "year",
        "month",
        "datePrecision",
        "dateInferred",
      ],
    },
    { query: "", filter: null, fields: ["year", "month"] },
  ]);
});
