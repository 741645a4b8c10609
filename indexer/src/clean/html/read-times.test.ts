import { load } from "cheerio/slim";
import { expect, test } from "vitest";
import { readTimes } from "./read-times.ts";

const valuesOf = (html: string) =>
  readTimes(load(html)).map(({ value }) => value);

test("a time with its place", () => {
  expect(readTimes(load('<time datetime="2024-06-14">14 июня</time>'))).toEqual(
    [{ value: "2024-06-14", place: "time", name: "time[datetime]" }],
  );
});

test.for([
  [
    "the words where no attribute is",
    "<time> 14.\n Juni 2024 </time>",
    "14. Juni 2024",
  ],
  [
    "content",
    '<span itemprop="datePublished" content="2024-06-14">heute</span>',
    "2024-06-14",
  ],
  [
    "microformats",
    '<abbr class="published" title="2024-06-14">금요일</abbr>',
    "2024-06-14",
  ],
  [
    "in a byline",
    '<div class="byline"><time datetime="2024-06-14"></time></div>',
    "2024-06-14",
  ],
] as const)("read: %s", ([, html, value]) => {
  expect(valuesOf(html)).toEqual([value]);
});

test.for([
  ["an update by class", '<time class="updated" datetime="2024-06-14">'],
  [
    "an update by property",
    '<time itemprop="dateModified" datetime="2024-06-14">',
  ],
  [
    "an update by its parent",
    '<p class="actualizado"><time datetime="2024-06-14">',
  ],
  [
    "a related article's",
    '<ul class="c-related-list"><li><time datetime="2024-06-14">',
  ],
  ["a comment's", '<div class="comments"><p><time datetime="2024-06-14">'],
  ["the sidebar's", '<aside><time datetime="2024-06-14">'],
  ["the footer's", '<footer><time datetime="2024-06-14">'],
  ["no value", "<time> </time>"],
  ["a whole sentence", `<time>${"langer Text ".repeat(8)}</time>`],
  ["a class without a date", '<span class="published">heute</span>'],
] as const)("passed over: %s", ([, html]) => {
  expect(valuesOf(html)).toEqual([]);
});

test("several, in the page's order", () => {
  const html =
    '<article><time datetime="2024-06-14"></time><p><time datetime="1953-07-27">Armistice</time></p></article>';
  expect(valuesOf(html)).toEqual(["2024-06-14", "1953-07-27"]);
});
