import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { isArticle, isOtherWork, readJsonLd } from "./json-ld.ts";

const read = (json: string) =>
  readJsonLd(load(`<script type="application/ld+json">${json}</script>`));

describe("JSON as sites write it", () => {
  test.for([
    ["plain", `{"@type":"Article","datePublished":"2024-06-14"}`],
    ["in a list", `[{"@type":"Article","datePublished":"2024-06-14"}]`],
    [
      "a line break inside a string",
      `{"@type":"Article","headline":"a\nb","datePublished":"2024-06-14"}`,
    ],
    ["a final comma", `{"@type":"Article","datePublished":"2024-06-14",}`],
    [
      "wrapped for old browsers",
      `//<![CDATA[\n{"@type":"Article","datePublished":"2024-06-14"}\n//]]>`,
    ],
    [
      "an unescaped quote",
      `{"@type":"Article","description":"the "end"","datePublished":"2024-06-14"}`,
    ],
  ] as const)("%s", ([, json]) => {
    expect(read(json)[0]).toMatchObject({
      "@type": "Article",
      datePublished: "2024-06-14",
    });
  });

  test("a graph's entities and the main one", () => {
    expect(
      read(
        `{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"Article"}}]}`,
      ).map((node) => node["@type"]),
    ).toEqual([undefined, "WebPage", "Article"]);
  });

  test.for(["", "null", "<html>", "[[[[[[[[[1]]]]]]]]]"] as const)(
    "nothing in %j",
    (json) => {
      expect(read(json)).toEqual([]);
    },
  );
});

test.for([
  ["NewsArticle", true, false],
  ["LiveBlogPosting", true, false],
  ["WebPage", false, true],
  ["VideoObject", false, true],
  ["Comment", false, false],
  ["Event", false, false],
  ["Organization", false, false],
] as const)("%s", ([type, article, other]) => {
  const node = { "@type": type };
  expect(isArticle(node)).toBe(article);
  expect(isOtherWork(node)).toBe(other);
});
