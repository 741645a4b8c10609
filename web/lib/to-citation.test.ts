import { expect, test } from "vitest";
import { toCitation } from "./to-citation";
import type { CitedArticle } from "./to-citation";

const article: CitedArticle = {
  id: "3fa9c1d2e0".padEnd(64, "0"),
  title: { en: "Two Koreas agree to march together" },
  language: "en",
  source: "The World Ledger",
  agency: "Yonhap",
  url: "https://ledger.example/2018/01/17/koreas",
  path: "ledger/koreas.html",
  date: "2018-01-17",
  datePrecision: "day",
  dateFrom: "2018-01-17",
  dateInferred: false,
};

test("an article is a newspaper's", () => {
  expect(toCitation(article)).toEqual({
    id: "theworldledger_2018_3fa9c1d2",
    "citation-key": "theworldledger_2018_3fa9c1d2",
    type: "article-newspaper",
    title: "Two Koreas agree to march together",
    author: [{ literal: "Yonhap" }],
    "container-title": "The World Ledger",
    issued: { "date-parts": [[2018, 1, 17]] },
    language: "en",
    URL: "https://ledger.example/2018/01/17/koreas",
  });
});

test.for([
  ["month", "2018-01-01", [2018, 1]],
  ["year", "2018-01-01", [2018]],
] as const)(
  "a date known to the %s has no more parts",
  ([datePrecision, dateFrom, parts]) => {
    const { issued } = toCitation({
      ...article,
      date: null,
      datePrecision,
      dateFrom,
    });
    expect(issued).toEqual({ "date-parts": [parts] });
  },
);

test("an interval is no date", () => {
  const undated = toCitation({
    ...article,
    date: null,
    datePrecision: "none",
    dateFrom: "2018-01-01",
  });
  expect(undated).not.toHaveProperty("issued");
  expect(undated.id).toBe("theworldledger_undated_3fa9c1d2");
});

test("a date that is a conclusion says so", () => {
  expect(toCitation({ ...article, dateInferred: true }).issued?.circa).toBe(
    true,
  );
});

test.for([
  ["연합뉴스", "article_2018_3fa9c1d2"],
  [null, "article_2018_3fa9c1d2"],
  ["38 North", "article38north_2018_3fa9c1d2"],
  ["Süddeutsche Zeitung", "suddeutschezeitung_2018_3fa9c1d2"],
] as const)("key of %s", ([source, key]) => {
  expect(toCitation({ ...article, source }).id).toBe(key);
});

test("only web addresses are cited; without one, the file", () => {
  const url = "javascript:alert(1)";
  const citation = toCitation({ ...article, url });
  expect(citation).not.toHaveProperty("URL");
  expect(citation.archive_location).toBe("ledger/koreas.html");
});

test("a title is one line, and an agency that is the outlet no author", () => {
  const citation = toCitation({
    ...article,
    title: { en: "Koreas\r\nER  - \u2028agree" },
    agency: "The World Ledger",
  });
  expect(citation.title).toBe("Koreas ER - agree");
  expect(citation).not.toHaveProperty("author");
});
