import { describe, expect, test } from "vitest";
import { NO_METADATA } from "../../clean/html/page-metadata.ts";
import { findLatestDay, isPossible } from "./possible-day.ts";
import { parseStatedDate } from "./parse-stated.ts";

const finding = (date: string, rule: string) => ({
  day: parseStatedDate(date) ?? { year: 0, month: 1, day: 1 },
  quote: date,
  rule,
  confidence: 1,
});

describe("what can be a day of publication", () => {
  test.for([
    [
      "a record of the first century of newspapers",
      "1923-09-01",
      "record:date",
      true,
    ],
    ["an archive's metadata", "1947-01-04", "json-ld:datePublished", true],
    ["a line of a page before the web", "1985-01-04", "header-line", false],
    ["the first year of the web", "1991-08-06", "header-line", true],
    ["the day of the run", "2024-06-14", "url", true],
    ["the day after", "2024-06-15", "record:date", false],
    ["no date, as Unix writes it", "1970-01-01", "record:date", false],
    ["no date, in New York", "1969-12-31", "meta:date", false],
  ] as const)("%s", ([, date, rule, expected]) => {
    expect(isPossible(finding(date, rule), "2024-06-14")).toBe(expected);
  });
});

describe("the last day possible", () => {
  const latest = (crawlDate: string | null) =>
    findLatestDay(
      {
        path: "p",
        title: "t",
        titleSource: "lead",
        text: "",
        removed: [],
        metadata: { ...NO_METADATA, crawlDate },
      },
      "2024-06-14",
    );

  test.for([
    ["no crawl: the day of the run", null, "2024-06-14"],
    ["the day after the crawl", "2023-02-28T23:00:00Z", "2023-03-01"],
    ["a crawl in the future", "2025-01-01", "2024-06-14"],
    ["a crawl that is none", "yesterday", "2024-06-14"],
  ] as const)("%s", ([, crawlDate, expected]) => {
    expect(latest(crawlDate)).toBe(expected);
  });
});
