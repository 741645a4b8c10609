import { expect, test } from "vitest";
import { mergeCountQueries, toCountQueries } from "./count-topics";
import { parseFilter } from "./filter/parse-filter";

const ask = (filters: string, query = "") => {
  const queries = toCountQueries({ query, filters }, {});
  return (topic: Parameters<typeof queries.get>[0]) =>
    queries.get(topic)?.filter;
};

test("a facet is counted without its own any-of, and with its own exclusions", () => {
  const filterOf = ask("country=KR&country=US&not.country=DE&language=ko");
  expect(filterOf("country")).toBe(
    'NOT leads = false AND countries NOT IN ["DE"] AND language IN ["ko"]',
  );
  expect(filterOf("language")).toBe(
    'NOT leads = false AND countries IN ["KR", "US"] AND countries NOT IN ["DE"]',
  );
});

test("a facet that must match all is counted within its own choice", () => {
  const filterOf = ask("country=KR&country=US&all=country");
  expect(filterOf("country")).toBe(
    'NOT leads = false AND countries = "KR" AND countries = "US"',
  );
});

test("dates are counted without the date filter, but without inferred ones if so chosen", () => {
  const filterOf = ask("country=KR&from=2024-01-01&inferred=without");
  expect(filterOf("dates")).toBe(
    'NOT leads = false AND dateInferred != true AND countries IN ["KR"]',
  );
  expect(filterOf("country")).toContain("timestamp >= 1704067200");
  expect(ask("undated=only")("dates")).toBe("NOT leads = false");
});

test("the corpus is counted whole, whatever is searched for", () => {
  const queries = toCountQueries({ query: "talks", filters: "country=KR" }, {});
  expect(queries.get("corpus")).toEqual({
    query: "",
    literal: [],
    filter: "NOT leads = false",
    fields: ["year", "month"],
  });
});

test.for(["versions=all", "source=TASS", "not.agency=AP"])(
  "the corpus is counted with all versions where the search lists them: %s",
  (filters) => {
    const queries = toCountQueries({ query: "talks", filters }, {});
    expect(queries.get("corpus")?.filter).toBeNull();
  },
);

test("versions are counted among all that the search would find", () => {
  const queries = toCountQueries({ query: "talks", filters: "country=KR" }, {});
  expect(queries.get("versions")).toEqual({
    query: "talks",
    literal: [],
    filter: 'countries IN ["KR"]',
    fields: ["leads"],
  });
});

test("days are counted around a short range, once the corpus is known", () => {
  const corpus = { year: { 2023: 1, 2024: 9 }, month: { "2024-06": 2 } };
  const asked = {
    query: "",
    literal: [],
    filters: "country=KR&from=2024-02-10&to=2024-02-11",
  };
  const queries = toCountQueries(asked, corpus);
  const window = "timestamp >= 1706745600 AND timestamp < 1709251200";
  const fields = ["date"];
  const filter = `NOT leads = false AND countries IN ["KR"] AND ${window}`;
  expect(queries.get("days")).toEqual({
    query: "",
    literal: [],
    filter,
    fields,
  });
  expect(queries.get("corpusDays")).toEqual({
    query: "",
    literal: [],
    filter: `NOT leads = false AND ${window}`,
    fields,
  });
  const latest = {
    query: "",
    literal: [],
    filter: 'NOT leads = false AND month = "2024-06"',
    fields,
  };
  expect(queries.get("latestDays")).toEqual(latest);
  expect(parseFilter(latest.filter).ok).toBe(true);
  expect(parseFilter(filter).ok).toBe(true);
});

test("days are counted neither before that nor for a long range", () => {
  const asked = {
    query: "",
    literal: [],
    filters: "from=2024-02-10&to=2024-02-11",
  };
  expect(toCountQueries(asked, {}).has("days")).toBe(false);
  const corpus = { year: { 2020: 1, 2024: 9 } };
  const long = {
    query: "",
    literal: [],
    filters: "from=2024-01-01&to=2024-12-31",
  };
  expect(toCountQueries(long, corpus).has("days")).toBe(false);
});

test("what has the same words and filter is counted in one go", () => {
  const queries = toCountQueries({ query: "talks", filters: "country=KR" }, {});
  expect(mergeCountQueries([...queries.values()])).toEqual([
    {
      query: "talks",
      literal: [],
      filter: "NOT leads = false",
      fields: ["countries"],
    },
    {
      query: "talks",
      literal: [],
      filter: 'NOT leads = false AND countries IN ["KR"]',
      fields: [
        "officials",
        "language",
        "year",
        "month",
        "datePrecision",
        "dateInferred",
      ],
    },
    {
      query: "talks",
      literal: [],
      filter: 'countries IN ["KR"]',
      fields: ["source", "agency", "leads"],
    },
    {
      query: "",
      literal: [],
      filter: "NOT leads = false",
      fields: ["year", "month"],
    },
  ]);
});
