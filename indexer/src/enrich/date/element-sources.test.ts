import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { readDatedLines } from "../../clean/html/dated-lines.ts";
import { readMetadata } from "../../clean/html/page-metadata.ts";
import { readScriptDates } from "../../clean/html/script-dates.ts";
import { findPublishedDate } from "./published-date.ts";

const TEXT =
  "The ministers met for two hours and agreed to meet again in the autumn.";

/** The date of a page whose headline is "Ministers meet in Vienna". */
function find(above: string, below = "", head = "", language = "en") {
  const $ = load(
    `<html><head><title>Ministers meet in Vienna</title>${head}</head><body>
    <main><h1>Ministers meet in Vienna</h1>${above}${`<p>${TEXT}</p>`.repeat(9)}${below}</main></body></html>`,
  );
  const stated = readMetadata($);
  return findPublishedDate(
    {
      path: "page.html",
      title: "Ministers meet in Vienna",
      titleSource: "headline",
      text: TEXT,
      removed: [],
      metadata: {
        ...stated,
        datedLines: readDatedLines($, stated.titles, stated.url),
        dates: [...stated.dates, ...readScriptDates($)],
      },
    },
    { language, today: "2025-03-31" },
  );
}

describe("dates beside the headline", () => {
  test.for<readonly [rule: string, html: string, language?: string]>([
    ["time:time", `<time datetime="2024-06-14T09:00+02:00">Friday</time>`],
    ["class:entry-date", `<span class="entry-date">14 June 2024</span>`],
    ["class:articleDate", `<p class="articleDate">14.06.2024</p>`],
    ["label", `<p>Published: June 14, 2024 by A. Example</p>`],
    ["label", `<p>Veröffentlicht am 14.06.2024, 09:00 Uhr</p>`, "de"],
    ["label", `<div>기사입력 2024.06.14 09:00</div>`, "ko"],
    ["headline-line", `<p>By Anna Example | June 14, 2024</p>`],
    ["box-line", `<aside>By A. B., June 14, 2024</aside>`],
    ["changed-line", `<p>Last update: June 14, 2024</p>`],
  ])("%s", ([rule, html, language]) => {
    expect(find(html, "", "", language)).toMatchObject({
      date: "2024-06-14",
      mention: { rule },
    });
  });

  test.for<readonly [name: string, html: string]>([
    [
      "the update stands first",
      `<p>Updated: June 20, 2024</p><p>Published: June 14, 2024</p>`,
    ],
    [
      "an update in its own element",
      `<time class="updated" datetime="2024-06-20">20 June</time><time datetime="2024-06-14">14 June</time>`,
    ],
    [
      "a comment's date",
      `<p>June 14, 2024</p><div class="comments"><time datetime="2024-06-18">18 June</time></div>`,
    ],
    [
      "an event's date",
      `<p class="event-date">June 20, 2024</p><p>June 14, 2024</p>`,
    ],
    ["the first day of a span", `<p>14.–20. June 2024</p><p>June 14, 2024</p>`],
    ["a copyright", `<p>© News June 1, 2024</p><p>June 14, 2024</p>`],
  ])("not: %s", ([, html]) => {
    expect(find(html).date).toBe("2024-06-14");
  });
});

describe("dates elsewhere on the page", () => {
  test.for<readonly [name: string, below: string, date: string | null]>([
    [
      "below the text, named",
      `${"<p>Line</p>".repeat(20)}<span class="post-date">June 14, 2024</span>`,
      "2024-06-14",
    ],
    [
      "a related article's is none",
      `<div class="related"><a href="/x">Other</a> <time datetime="2024-06-10">10 June</time></div>`,
      null,
    ],
    [
      "the footer's copyright is none",
      `<footer>© 2024 News, June 14, 2024</footer>`,
      null,
    ],
  ])("%s", ([, below, date]) => {
    expect(find("", below).date).toBe(date);
  });

  test("a script's key of publication, where nothing else tells", () => {
    const head = `<script>window.data = {"publishedAt":"2024-06-14T09:00:00Z","now":"2025-01-01"}</script>`;
    expect(find("", "", head)).toMatchObject({
      date: "2024-06-14",
      mention: { rule: "script:publishedAt" },
    });
  });
});

const stated = (time: string) =>
  `<meta property="article:published_time" content="${time}">`;

describe("what is stated against what is shown", () => {
  test.for<readonly [name: string, time: string, html: string, date: string]>([
    [
      "in UTC it was still the day before",
      "2024-06-13T23:30:00Z",
      `<time datetime="2024-06-14">14 June 2024</time>`,
      "2024-06-14",
    ],
    [
      "a local time is the outlet's own",
      "2024-06-13T23:30:00+02:00",
      `<p class="date">June 14, 2024</p>`,
      "2024-06-13",
    ],
    [
      "the page shows an earlier day: stated was the last change",
      "2024-06-20T10:00:00+02:00",
      `<p class="date">June 14, 2024</p>`,
      "2024-06-14",
    ],
    [
      "the page shows a later day: that of an update",
      "2024-06-14T10:00:00+02:00",
      `<p class="date">June 20, 2024</p>`,
      "2024-06-14",
    ],
    [
      "an earlier day that cannot be one of publication",
      "2024-06-14T10:00:00+02:00",
      `<p class="date">June 20, 1975</p>`,
      "2024-06-14",
    ],
  ])("%s", ([, time, html, date]) => {
    expect(find(html, "", stated(time)).date).toBe(date);
  });
});

describe("a month or a year", () => {
  test.for<
    readonly [
      name: string,
      head: string,
      precision: string,
      from: string,
      to: string,
    ]
  >([
    [
      "stated",
      `<meta name="citation_publication_date" content="2024/06">`,
      "month",
      "2024-06-01",
      "2024-06-30",
    ],
    [
      "a year",
      `<meta name="citation_publication_date" content="2023">`,
      "year",
      "2023-01-01",
      "2023-12-31",
    ],
    [
      "in the address",
      `<link rel="canonical" href="https://news.example/2024/06/ministers-meet">`,
      "month",
      "2024-06-01",
      "2024-06-30",
    ],
    [
      "the month of the run ends with the run",
      `<meta name="citation_publication_date" content="2025-03">`,
      "month",
      "2025-03-01",
      "2025-03-31",
    ],
  ])("%s", ([, head, datePrecision, dateFrom, dateTo]) => {
    expect(find("", "", head)).toMatchObject({
      date: null,
      datePrecision,
      dateFrom,
      dateTo,
      dateInferred: false,
    });
  });

  test("in a line beside the headline", () => {
    expect(find("<p>Issue of March 2022</p>")).toMatchObject({
      datePrecision: "month",
      mention: { rule: "header-month", quote: "March 2022" },
    });
  });
});
