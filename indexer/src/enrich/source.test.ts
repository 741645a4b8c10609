import { describe, expect, test } from "vitest";
import type { CleanArticle } from "../clean/clean.ts";
import { NO_METADATA, type PageMetadata } from "../clean/html/page-metadata.ts";
import { findDomain, findSource, findUrl, syndicatedBy } from "./source.ts";

const toArticle = (
  metadata: Partial<PageMetadata>,
  ...removed: readonly string[]
): CleanArticle => ({
  path: "page.txt",
  title: "Ministers meet",
  titleSource: "headline",
  text: "The ministers met.",
  metadata: { ...NO_METADATA, ...metadata },
  removed: removed.map((text) => ({
    rule: "source-line",
    text,
    place: "after",
  })),
});

describe("findUrl", () => {
  const canonical = "https://news.example/a";

  test.for<readonly [name: string, article: CleanArticle, url: string | null]>([
    ["the canonical URL", toArticle({ url: canonical }), canonical],
    [
      "the canonical URL before a source line",
      toArticle({ url: canonical }, "Quelle: https://other.example/b"),
      canonical,
    ],
    [
      "a German source line",
      toArticle({}, "Teilen", "Quelle: https://german.example/c?d=1"),
      "https://german.example/c?d=1",
    ],
    [
      "an English source line, in brackets",
      toArticle({}, "Source: Example (https://english.example/e)"),
      "https://english.example/e",
    ],
    [
      "the first of two",
      toArticle(
        {},
        "Source: https://a.example/1",
        "Source: https://b.example/2",
      ),
      "https://a.example/1",
    ],
    [
      "a link in another line is none",
      toArticle({}, "Read more: https://other.example/f"),
      null,
    ],
    ["a source without address", toArticle({}, "Quelle: Example"), null],
    ["a broken address", toArticle({}, "Quelle: https://[x"), null],
    ["nothing", toArticle({}), null],
  ])("%s", ([, article, url]) => {
    expect(findUrl(article)).toBe(url);
  });
});

describe("findSource", () => {
  test.for([
    [
      "the page's own name",
      ["Example News", "Other"],
      "https://x.example/",
      "Example News",
    ],
    ["else the domain", [], "https://news.example/a", "news.example"],
    ["without www", [], "https://www.news.example/a", "news.example"],
    ["without m", [], "https://m.news.example/a", "news.example"],
    ["without the port", [], "http://news.example:8080/", "news.example"],
    [
      "a name that only starts like www",
      [],
      "https://www2.example/",
      "www2.example",
    ],
    ["nothing known", [], null, null],
    [
      "a name before an address",
      ["NEWS.EXAMPLE", "Example News"],
      "https://news.example/",
      "Example News",
    ],
    ["an address alone", ["https://www.news.example/"], null, "news.example"],
    [
      "the spelling with capitals and spaces",
      ["examplenews", "Example News"],
      "https://x.example/",
      "Example News",
    ],
    [
      "without the slogan, which the domain does not repeat",
      ["Breaking news from the harbour - Harbour Ledger"],
      "https://harbourledger.example/",
      "Harbour Ledger",
    ],
    [
      "a name with a dash that the domain does not repeat",
      ["Nord - Süd"],
      "https://x.example/",
      "Nord - Süd",
    ],
  ] as const)("%s", ([, siteNames, url, source]) => {
    expect(findSource(toArticle({ siteNames }), url)).toBe(source);
  });
});

test("texts without a page: the source line", () => {
  expect(findSource(toArticle({}, "Quelle: Hansestadt-Tagblatt"), null)).toBe(
    "Hansestadt-Tagblatt",
  );
});

test.for([
  ["https://www.news.example/a", "news.example"],
  ["https://www1.news.example/a", "news.example"],
  ["https://.news.example/a", "news.example"],
  ["https://m.example/a", "m.example"],
  [null, null],
] as const)("the domain of %s", ([url, domain]) => {
  expect(findDomain(url)).toBe(domain);
});

test.for([
  ["Yonhap", "Example News", "news.example", "Yonhap"],
  ["Yonhap", "Yonhap News Agency", "yna.example", null],
  ["TASS", "ТАСС", "tass.example", null],
  ["Yonhap", null, null, "Yonhap"],
  [null, "Example News", "news.example", null],
] as const)("%s at %s, %s: from %s", ([agency, source, domain, from]) => {
  expect(syndicatedBy(agency, source, domain)).toBe(from);
});
