import { describe, expect, test } from "vitest";
import type { CleanArticle } from "../../clean/clean.ts";
import { NO_METADATA } from "../../clean/html/page-metadata.ts";
import type { Official } from "../../knowledge/schema.ts";
import { findPublishedDate } from "./published-date.ts";
import { YEAR_RULES, type YearRule } from "./year-rules.ts";

interface Page {
  readonly text: string;
  readonly url?: string;
  readonly crawlDate?: string;
  readonly above?: readonly string[];
}

const toArticle = ({
  text,
  url,
  crawlDate,
  above = [],
}: Page): CleanArticle => ({
  path: "page.txt",
  title: "Ministers meet",
  titleSource: "headline",
  text,
  metadata: {
    ...NO_METADATA,
    url: url ?? null,
    crawlDate: crawlDate ?? null,
  },
  removed: above.map((line) => ({
    rule: "unlike-body",
    text: line,
    place: "before",
  })),
});

const inOffice = (name: string, from: string, to: string | null): Official => ({
  name,
  order: "given-first",
  forms: {},
  short: [],
  distinctive: false,
  offices: [{ title: "minister", country: "DE", from, to }],
});

const BODY = "The ministers met for two hours and agreed to meet again.";
const NONE: readonly Official[] = [];
const find = (
  page: Page,
  {
    language = "en",
    off = [],
    officials = NONE,
  }: {
    language?: string;
    off?: readonly YearRule[];
    officials?: readonly Official[];
  } = {},
) =>
  findPublishedDate(
    toArticle(page),
    {
      language,
      today: "2025-03-31",
      yearRules: new Set(YEAR_RULES.filter((rule) => !off.includes(rule))),
    },
    () => officials,
  );

describe("each rule lends the year, and none when it is switched off", () => {
  test.for<readonly [rule: YearRule, page: Page, date: string]>([
    [
      "year-from-text",
      {
        text: `SEOUL, June 12 (Yonhap) -- ${BODY} The last talks were on May 1, 2024.`,
      },
      "2024-06-12",
    ],
    [
      "year-from-url",
      {
        text: `SEOUL, June 12 (Yonhap) -- ${BODY}`,
        url: "https://news.example/2019/ministers",
      },
      "2019-06-12",
    ],
    [
      "year-from-crawl",
      {
        text: `SEOUL, June 12 (Yonhap) -- ${BODY}`,
        crawlDate: "2021-07-01T10:00:00Z",
      },
      "2021-06-12",
    ],
  ])("%s", ([rule, page, date]) => {
    expect(find(page)).toMatchObject({
      date,
      datePrecision: "day",
      dateInferred: true,
      mention: { rule: `inferred:${rule}`, quote: "June 12", start: 7 },
    });
    expect(find(page, { off: [rule] }).date).toBeNull();
  });
});

describe("other full dates of the text", () => {
  test.for<
    readonly [name: string, rest: string, date: string | null, from?: string]
  >([
    ["one from before", "They last met on January 3, 2024.", "2024-06-12"],
    [
      "several of one year",
      "Talks on May 3, 2024 and on June 1, 2024.",
      "2024-06-12",
    ],
    ["one from close ahead", "They meet on June 15, 2024.", "2024-06-12"],
    ["a term far ahead", "The treaty ends on August 3, 2024.", null],
    ["a date that something is due on", "The loan is due June 10, 2024.", null],
    [
      "a term that makes the year doubtful: an interval",
      "They spoke on March 3, 2023 and plan a summit on July 15, 2024.",
      null,
      "2023-06-12",
    ],
    [
      "two of two years: an interval",
      "Talks on May 3, 2019 and on June 1, 2024.",
      null,
      "2019-06-12",
    ],
  ])("%s", ([, rest, date, from]) => {
    const found = find({ text: `SEOUL, June 12 (Yonhap) -- ${BODY} ${rest}` });
    expect(found.date).toBe(date);
    if (from !== undefined)
      expect(found).toMatchObject({
        dateFrom: from,
        dateTo: "2024-06-12",
        dateInferred: true,
      });
  });
});

describe("the weekday", () => {
  // 14 June was a Friday in 2019 and 2024, a Wednesday in 2023.
  const page = {
    text: `BERLIN, Freitag, 14. Juni (dpa) – Die Minister trafen sich. Zuletzt hatten sie am 1. März 2023 gesprochen.`,
  };

  test("decides against a nearer year", () => {
    expect(find(page, { language: "de" })).toMatchObject({
      date: null,
      datePrecision: "none",
    });
    expect(
      find(page, { language: "de", off: ["year-from-weekday"] }).date,
    ).toBe("2023-06-14");
  });

  test("confirms", () => {
    const text = page.text.replace("2023", "2024");
    expect(find({ text }, { language: "de" })).toMatchObject({
      date: "2024-06-14",
      mention: {
        rule: "inferred:year-from-text+year-from-weekday",
        confidence: 0.75,
      },
    });
  });

  test("reaches a year back from the crawl", () => {
    const text = "BERLIN, Freitag, 14. Juni (dpa) – Die Minister trafen sich.";
    const crawlDate = "2025-03-01";
    expect(find({ text, crawlDate }, { language: "de" }).date).toBe(
      "2024-06-14",
    );
    expect(
      find({ text, crawlDate }, { language: "de", off: ["year-from-weekday"] })
        .date,
    ).toBeNull();
  });
});

describe("terms of office", () => {
  const page = { text: `BERLIN, June 12 (dpa) -- ${BODY}` };
  const long = inOffice("A. Beispiel", "2005-11-22", "2021-12-08");

  test("both in office on one such day: that day", () => {
    const officials = [long, inOffice("B. Muster", "2017-01-27", "2018-03-14")];
    expect(find(page, { officials })).toMatchObject({
      date: "2017-06-12",
      dateInferred: true,
      mention: { rule: "inferred:year-from-terms" },
    });
    expect(
      find(page, { officials, off: ["year-from-terms"] }).mention,
    ).toBeNull();
  });

  test("on several: the span, with no day", () => {
    const officials = [long, inOffice("B. Muster", "2013-12-17", "2017-01-27")];
    expect(find(page, { officials })).toMatchObject({
      date: null,
      datePrecision: "none",
      dateFrom: "2014-06-12",
      dateTo: "2016-06-12",
      dateInferred: true,
      mention: { value: "2014-06-12/2016-06-12", quote: "June 12" },
    });
  });

  test.for<readonly [name: string, officials: readonly Official[]]>([
    [
      "officials still in office: the last day would be that of the run",
      [
        inOffice("A. Beispiel", "2019-01-01", null),
        inOffice("B. Muster", "2020-01-01", null),
      ],
    ],
    ["one official alone, who may be a former one", [long]],
    [
      "officials who never were in office together",
      [long, inOffice("B. Muster", "1998-10-27", "2005-11-22")],
    ],
  ])("nothing: %s", ([, officials]) => {
    expect(find(page, { officials })).toMatchObject({
      date: null,
      dateFrom: null,
    });
  });
});

test("a stamp above a text without its year", () => {
  expect(
    find(
      {
        text: "Министры провели встречу. Прошлая была 3 января 2025 года.",
        above: ["Анна Примерова 8 января, 17:46"],
      },
      { language: "ru" },
    ),
  ).toMatchObject({ date: "2025-01-08", dateInferred: true });
});

test("no day after the crawl", () => {
  const text = `SEOUL, June 12 (Yonhap) -- ${BODY} The last talks were on January 20, 2024.`;
  expect(find({ text }).date).toBe("2024-06-12");
  expect(find({ text, crawlDate: "2024-03-01" }).date).toBeNull();
});

describe("a day without its month", () => {
  const page = { text: "（中央社台北14日電）兩國外長舉行會談。" };

  test.for<readonly [name: string, page: Page, date: string | null]>([
    ["nothing lends it", page, null],
    [
      "the address' month",
      { ...page, url: "https://news.example/2023/02/ministers" },
      "2023-02-14",
    ],
    [
      "a year alone is too little",
      { ...page, url: "https://news.example/2023/ministers" },
      null,
    ],
    ["the crawl", { ...page, crawlDate: "2023-03-02" }, "2023-02-14"],
    [
      "a full date of the text",
      { text: `${page.text}上次會談在2024年6月12日。` },
      "2024-06-14",
    ],
    [
      "a full date too far off",
      { text: `${page.text}上次會談在2024年6月10日。` },
      null,
    ],
    [
      "wired",
      { text: "中新社东京14日电 两国外长2024年6月12日举行会谈。" },
      "2024-06-14",
    ],
    [
      "in full width",
      {
        text: "［東京\u3000１４日\u3000ロイター］ - 両外相は2024年6月13日に会談した。",
      },
      "2024-06-14",
    ],
  ])("%s", ([, given, date]) => {
    const { date: found, mention } = find(given, { language: "zh" });
    expect(found).toBe(date);
    expect(given.text.slice(mention?.start, mention?.end)).toContain(
      mention?.quote ?? "",
    );
  });

  test("only where it is written so", () => {
    const text = "(On the 14日 page) It was June 12, 2024.";
    expect(find({ text }).date).toBeNull();
  });
});
