import * as fc from "fast-check";
import { toEngineFilter } from "@communique/indexer/search/engine-filter";
import { parseRoute } from "@communique/indexer/search/route-url";
import { expect, test } from "vitest";
import { parseFilter } from "./parse-filter";
import { writeFilter } from "./write-filter";

function rewrite(expression: string) {
  const parsed = parseFilter(expression);
  return parsed.ok ? writeFilter(parsed.tree) : null;
}

test.for([
  ['"countries"="RU"', 'countries = "RU"'],
  ['"officials"="A \\"B\\" = C"', 'officials = "A \\"B\\" = C"'],
  ['"source"="x OR y"', 'source = "x OR y"'],
  ['source="D\\\\"', 'source = "D\\\\"'],
  ['source="line\nbreak"', 'source = "line\nbreak"'],
  [
    "timestamp>=1672531200 AND timestamp < -5",
    "timestamp >= 1672531200 AND timestamp < -5",
  ],
  [
    'datePrecision IN ["year","month"] AND year <= 2024',
    'datePrecision IN ["year", "month"] AND year <= 2024',
  ],
  ['NOT countries = "DE"', 'NOT countries = "DE"'],
  ['NOT (countries = "DE")', 'NOT countries = "DE"'],
  ["timestamp IS NULL", "timestamp IS NULL"],
  ["timestamp IS NOT NULL", "timestamp IS NOT NULL"],
  [
    'dateInferred != true AND agency NOT IN ["AP"]',
    'dateInferred != true AND agency NOT IN ["AP"]',
  ],
  // Brackets are what the order of reading makes of it.
  [
    "year = 1 OR year = 2 AND (year = 3 OR year = 4)",
    "year = 1 OR (year = 2 AND (year = 3 OR year = 4))",
  ],
  ["source IN []", "source IN []"],
] as const)("%s is written %s", ([sent, written]) => {
  expect(rewrite(sent)).toBe(written);
});

test.for([
  ['"evidence"="x"', "at character 1 stands “evidence”"],
  ["names = 1", "at character 1 stands “names”"],
  ['"url" IS NULL', "a field that can be filtered by is expected"],
  ['__proto__ = "x"', "at character 1 stands neither"],
  ['"__proto__" = "x"', "at character 1 stands “__proto__”"],
  ['"constructor" = "x"', "at character 1 stands “constructor”"],
  ["_geoRadius(1, 2, 3)", "at character 1 stands neither"],
  ['countries = "unclosed', "at character 12 stands neither"],
  ["countries = RU", "a quoted value"],
  ['countries > "RU"', "= or != is expected"],
  ['countries CONTAINS "x"', "at character 10 stands “CONTAINS”"],
  ['countries STARTS WITH "x"', "a comparison is expected"],
  ["countries EXISTS", "a comparison is expected"],
  ['year = "2024"', "a whole number is expected"],
  ["year = 1.5", "stands neither"],
  ["year 1 TO 5", "a comparison is expected"],
  ["leads = 1", "true or false is expected"],
  ["year = 1; DROP", "at character 9 stands neither"],
  ["year = 1 year = 2", "AND, OR or the end is expected"],
  ["", "at the end stands nothing"],
  ["year = 1 AND", "at the end stands nothing"],
  ["(year = 1", "at the end stands nothing, and ) is expected"],
  ['source IN ["a" "b"]', "and , is expected"],
  [`${"(".repeat(9)}year = 1${")".repeat(9)}`, "more than 8 brackets"],
  [`${"NOT ".repeat(9)}year = 1`, "more than 8 brackets"],
  [
    Array.from({ length: 601 }, () => "year = 1").join(" OR "),
    "more than 600 values",
  ],
  [`source = "${"x".repeat(469)}"`, "at most 468 characters"],
] as const)("%s is refused", ([sent, problem]) => {
  const parsed = parseFilter(sent);
  expect(parsed.ok ? "" : parsed.problem).toContain(problem);
});

test("what is wrong is shown shortened", () => {
  const parsed = parseFilter(`"${"x".repeat(10_000)}" = 1`);
  expect(parsed.ok ? "" : parsed.problem.length).toBeLessThan(200);
});

const NAME = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });

test("every filter of a page is read, and written with the same meaning", () => {
  fc.assert(
    fc.property(
      fc.array(NAME, { maxLength: 4 }),
      fc.array(NAME, { maxLength: 4 }),
      fc.constantFrom("", "2023-05-14"),
      fc.constantFrom("", "2024-12-31"),
      fc.constantFrom("", "only", "include", "without"),
      (officials, sources, from, to, undated) => {
        const params = new URLSearchParams({ from, to, undated });
        for (const name of officials) params.append("official", name);
        for (const name of sources) params.append("not.source", name);
        const filter = toEngineFilter(parseRoute(params));
        fc.pre(filter !== null);
        const once = rewrite(filter);
        expect(once).not.toBeNull();
        // Only brackets around single conditions go.
        expect(once?.replace(/[()]/g, "")).toBe(filter.replace(/[()]/g, ""));
        expect(rewrite(once ?? "")).toBe(once);
      },
    ),
    { seed: 20_261_122, numRuns: 300 },
  );
});
