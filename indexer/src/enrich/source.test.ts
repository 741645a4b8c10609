import { describe, expect, test } from "vitest";
import type { CleanArticle } from "../clean/clean.ts";
import { NO_METADATA, type PageMetadata } from "../clean/html/page-metadata.ts";
import { findSource, findUrl } from "./source.ts";

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
  ] as const)("%s", ([, siteNames, url, source]) => {
    expect(findSource(toArticle({ siteNames }), url)).toBe(source);
  });
});
