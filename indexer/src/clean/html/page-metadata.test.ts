import { load } from "cheerio/slim";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_METADATA, readMetadata } from "./page-metadata.ts";

const read = (html: string) => readMetadata(load(html));
const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test("a page that says nothing of itself", () => {
  expect(read("<p>Nur Text.</p>")).toEqual(NO_METADATA);
});

test("a page that says everything, in order of trust", () => {
  const html = `<html lang="ko"><head>
    <title>외교장관 회담 | 한빛뉴스</title>
    <meta property="og:title" content="외교장관 회담 열려">
    <meta property="og:site_name" content="한빛뉴스">
    <meta property="article:published_time" content="2024-06-14T09:00:00+09:00">
    <link rel="canonical" href="https://news.example.kr/a/1">
    ${jsonLd({
      "@type": "NewsArticle",
      headline: "외교장관 회담, 서울에서",
      datePublished: "2024-06-14",
      dateCreated: "2024-06-13",
      publisher: { "@type": "Organization", name: "한빛뉴스(주)" },
      articleBody: "본문",
    })}</head><body></body></html>`;
  expect(read(html)).toEqual({
    titles: [
      "외교장관 회담, 서울에서",
      "외교장관 회담 열려",
      "외교장관 회담 | 한빛뉴스",
    ],
    heading: "",
    siteNames: ["한빛뉴스", "한빛뉴스(주)"],
    dates: [
      { value: "2024-06-14", place: "json-ld", name: "datePublished" },
      {
        value: "2024-06-14T09:00:00+09:00",
        place: "meta",
        name: "article:published_time",
      },
      { value: "2024-06-13", place: "json-ld", name: "dateCreated" },
    ],
    url: "https://news.example.kr/a/1",
    declaredLanguage: "ko",
    crawlDate: null,
    datedLines: [],
    articleBody: "본문",
  });
});

describe("JSON-LD", () => {
  const article = { "@type": "NewsArticle", headline: "Titel" };
  test.for([
    ["an article", article],
    ["a list", [{ "@type": "WebSite", headline: "Site" }, article]],
    ["a graph", { "@graph": [{ "@type": "Person" }, article] }],
    ["a list of graphs", [{ "@graph": [article] }]],
    [
      "several types",
      { ...article, "@type": ["Thing", "ReportageNewsArticle"] },
    ],
    ["a page's main entity", { "@type": "WebPage", mainEntity: article }],
    ["a blog's post", { ...article, "@type": "BlogPosting" }],
  ] as const)("%s", ([, value]) => {
    expect(read(jsonLd(value)).titles).toEqual(["Titel"]);
  });

  test.for([
    ["a site", { "@type": "WebSite", headline: "Site" }],
    [
      "a person",
      { "@type": "Person", headline: "Jane", datePublished: "2024" },
    ],
    ["no type", { headline: "Titel" }],
    ["a string", "NewsArticle"],
    ["null", null],
    ["numbers where words belong", { ...article, headline: 5 }],
  ] as const)("no article: %s", ([, value]) => {
    expect(read(jsonLd(value))).toEqual(NO_METADATA);
  });

  test("raw line breaks inside a string", () => {
    const html = `<script type="application/ld+json">{"@type": "Article",
      "headline": "Zwei
      Zeilen"}</script>`;
    expect(read(html).titles).toEqual(["Zwei Zeilen"]);
  });

  test("broken: the other script and the meta tags still count", () => {
    const html = `<script type="application/ld+json">{"@type": "Article", </script>
      ${jsonLd({ ...article, headline: "Intakt" })}
      <meta property="og:title" content="Meta">`;
    expect(read(html).titles).toEqual(["Intakt", "Meta"]);
  });

  test("the longest body, the first date of each article", () => {
    const pages = [
      { ...article, articleBody: "kurz", datePublished: "2024-01-01" },
      { ...article, articleBody: "länger als kurz", datePublished: "2023" },
    ];
    expect(read(jsonLd(pages))).toMatchObject({
      articleBody: "länger als kurz",
      dates: [{ value: "2024-01-01" }, { value: "2023" }],
    });
  });

  test("a graph that nests without end is left", () => {
    let value: unknown = article;
    for (let depth = 0; depth < 50; depth += 1) value = { "@graph": [value] };
    expect(read(jsonLd(value)).titles).toEqual([]);
  });
});

test.for([
  ["in a meta tag", '<meta property="og:title" content="Trump &amp;amp; Kim">'],
  ["in JSON-LD", jsonLd({ "@type": "Article", headline: "Trump &amp; Kim" })],
  ["with white space around", "<title>\n  Trump &amp;\n Kim </title>"],
] as const)("a title that is escaped once too often: %s", ([, html]) => {
  expect(read(html).titles).toEqual(["Trump & Kim"]);
});

test.for([
  ["name", '<meta name="pubdate" content="2024-06-14">'],
  ["itemprop", '<meta itemprop="datePublished" content="2024-06-14">'],
  ["capitals", '<meta name="DC.Date.Issued" content=" 2024-06-14 ">'],
] as const)("a date in a meta tag, by %s", ([, html]) => {
  expect(read(html).dates).toEqual([
    { value: "2024-06-14", place: "meta", name: expect.any(String) },
  ]);
});

test.for([
  '<meta name="date" content=" ">',
  '<meta name="date">',
  '<meta name="viewport" content="width=device-width">',
])("no date: %s", (html) => {
  expect(read(html).dates).toEqual([]);
});

describe("the canonical URL", () => {
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
  const ogUrl = '<meta property="og:url" content="https://b.example/2">';
  test.for([
    [
      "as it is",
      canonical("https://a.example/1?x=1#y"),
      "https://a.example/1?x=1#y",
    ],
    [
      "white space around",
      canonical("  https://a.example/1\n"),
      "https://a.example/1",
    ],
    [
      "capitals in the host",
      canonical("HTTPS://A.example/1"),
      "https://a.example/1",
    ],
    [
      "letters of other scripts",
      canonical("https://a.example/뉴스"),
      "https://a.example/%EB%89%B4%EC%8A%A4",
    ],
    [
      "before og:url",
      canonical("https://a.example/1") + ogUrl,
      "https://a.example/1",
    ],
    [
      "og:url where it is relative",
      canonical("/1") + ogUrl,
      "https://b.example/2",
    ],
    ["javascript:", canonical("javascript:alert(1)"), null],
    [
      "javascript: before og:url",
      canonical("javascript:alert(1)") + ogUrl,
      "https://b.example/2",
    ],
    ["data:", canonical("data:text/html,x"), null],
    ["file:", canonical("file:///etc/passwd"), null],
    ["https:// without a host", canonical("https://"), null],
    ["empty", canonical(""), null],
    [
      "JSON-LD",
      jsonLd({ "@type": "Article", url: "https://c.example/3" }),
      "https://c.example/3",
    ],
    [
      "JSON-LD's entity",
      jsonLd({
        "@type": "Article",
        mainEntityOfPage: { "@id": "https://c.example/4" },
      }),
      "https://c.example/4",
    ],
    [
      "javascript: in JSON-LD",
      jsonLd({ "@type": "Article", url: "javascript:alert(1)" }),
      null,
    ],
  ] as const)("%s", ([, html, url]) => {
    expect(read(html).url).toBe(url);
  });
});

test("whatever JSON-LD holds, reading does not throw", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify({
        "@type": "Article",
        "@graph": value,
        headline: value,
      });
      expect(() =>
        read(`<script type="application/ld+json">${json}</script>`),
      ).not.toThrow();
    }),
  );
});
