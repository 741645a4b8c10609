import { load } from "cheerio";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDatedLines } from "./dated-lines.ts";

const TITLE = "Ministers meet in Vienna";
const read = (html: string, url: string | null = null) =>
  readDatedLines(load(html), [`${TITLE} - News`], url);

describe("lines and elements with dates", () => {
  test("their distance from the headline", () => {
    const lines = read(
      `<p>14.06.2024</p><h1>${TITLE}</h1><p>By A. B.</p><p>15.06.2024</p>`,
    );
    expect(lines.map(({ text, offset }) => [text, offset])).toEqual([
      ["14.06.2024", -1],
      ["15.06.2024", 2],
    ]);
  });

  test("no headline: no distance", () => {
    expect(read("<p>14.06.2024</p>")).toMatchObject([{ offset: null }]);
  });

  test("an element named for a date, with what stands before it", () => {
    expect(
      read(`<p>Published: <span class="post-date">14 June 2024</span></p>`),
    ).toMatchObject([
      { text: "14 June 2024", mark: "post-date", before: "Published:" },
      { text: "Published: 14 June 2024", mark: null, before: "" },
    ]);
  });

  test("the line above", () => {
    expect(read("<p>Mise en ligne</p><p>14.06.2024</p>")).toMatchObject([
      { lineAbove: "Mise en ligne" },
    ]);
  });

  test.for([
    ["article", `<div class="meta">14.06.2024</div>`],
    ["around", `<div class="related">14.06.2024</div>`],
    ["around", `<aside>14.06.2024</aside>`],
    ["around", `<footer>14.06.2024</footer>`],
    ["article", `<article><footer>14.06.2024</footer></article>`],
    ["article", `<div class="post-footer">14.06.2024</div>`],
    ["comments", `<ol class="comments"><li>14.06.2024</li></ol>`],
  ] as const)("%s: %s", ([place, html]) => {
    expect(read(html)).toMatchObject([{ place }]);
  });

  test("a box that holds the headline is the article's, whatever its name", () => {
    expect(
      read(`<div class="widget"><h1>${TITLE}</h1><p>14.06.2024</p></div>`),
    ).toMatchObject([{ place: "article", offset: 1 }]);
  });

  test("beside a link to the page itself", () => {
    const url = "https://news.example/a/b/";
    const lines = read(
      `<ul><li><a href="/a/b">x</a> 14.06.2024</li><li>-</li><li><a href="/c">y</a> 15.06.2024</li></ul>`,
      url,
    );
    expect(lines.map(({ isOwnLink }) => isOwnLink)).toEqual([true, false]);
  });

  test("a remark", () => {
    expect(read("<!-- published 2024-06-14 -->")).toMatchObject([
      { mark: "comment", text: "published 2024-06-14" },
    ]);
  });

  test.for([
    ["prose", `<p>On 14.06.2024 ${"they met ".repeat(30)}</p>`],
    ["a script", `<script>var a = "14.06.2024"</script>`],
    ["a picture", `<img class="date" data-date="2024-06-14">`],
    ["no date", `<p>Tickets from 14 to 20 euros</p>`],
  ] as const)("none in %s", ([, html]) => {
    expect(read(html)).toEqual([]);
  });
});

test("deep pages cost no stack, and any text is read", () => {
  expect(
    read(`${"<div>".repeat(3000)}14.06.2024${"</div>".repeat(3000)}`),
  ).toHaveLength(1);
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "<div>",
          "</p>",
          "<time datetime='",
          "14.06.2024",
          "'>",
          "<!--",
          "x",
          "<h1>",
        ),
      ),
      (parts) => {
        expect(Array.isArray(read(parts.join("")))).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});
