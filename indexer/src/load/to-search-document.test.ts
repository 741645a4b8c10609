import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { NO_METADATA } from "../clean/html/page-metadata.ts";
import type { EnrichedArticle } from "../enrich/enrich.ts";
import { createConceptMatcher } from "../concepts/concept-matcher.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { toDocumentId, toSearchDocument } from "./to-search-document.ts";

const NO_CONCEPTS = createConceptMatcher([]);

const ARTICLE: EnrichedArticle = {
  path: "de/lawrow.html",
  title: "Lawrow reist",
  titleSource: "headline",
  text: "Erster Absatz.\n\nZweiter Absatz.",
  metadata: NO_METADATA,
  removed: [{ rule: "share", text: "Teilen", place: "after" }],
  language: "de",
  source: "zeitung.example",
  agency: null,
  domain: null,
  url: "https://zeitung.example/lawrow",
  date: "2024-06-14",
  datePrecision: "day",
  dateFrom: "2024-06-14",
  dateInferred: false,
  dateTo: "2024-06-14",
  countries: ["RU", "KP"],
  officials: ["Sergey Lavrov"],
  mentions: [
    {
      kind: "country",
      value: "RU",
      quote: "Russland",
      rule: "country-name-in-title",
      confidence: 0.9,
    },
  ],
  names: ["Lawrow", "라브로프"],
};

const sha256 = (text: string) =>
  createHash("sha256").update(text).digest("hex");

describe("toDocumentId", () => {
  test.for([
    ["of URL and title", ARTICLE.url, `${ARTICLE.url}\nlawrow reist`],
    ["of the path where there is no URL", null, ARTICLE.path],
  ] as const)("SHA-256 %s", ([, url, hashed]) => {
    const id = toDocumentId({ ...ARTICLE, url });
    expect(id).toBe(sha256(hashed));
    // The engine takes letters, digits, - and _.
    expect(id).toMatch(/^[0-9a-f]{64}$/);
  });

  test("one address and title in two files is one document", () => {
    expect(
      toDocumentId({ ...ARTICLE, path: "copy.html", title: "LAWROW reist!" }),
    ).toBe(toDocumentId(ARTICLE));
  });

  test("two articles of one page are two", () => {
    expect(toDocumentId({ ...ARTICLE, title: "Blinken reist" })).not.toBe(
      toDocumentId(ARTICLE),
    );
  });
});

describe("toSearchDocument", () => {
  test("title and text stand under the language", () => {
    expect(toSearchDocument(ARTICLE, NO_CONCEPTS)).toMatchObject({
      language: "de",
      title: { de: "Lawrow reist" },
      text: { de: "Erster Absatz.\n\nZweiter Absatz." },
    });
  });

  test("German has its long words apart, once each; other languages none", () => {
    const text =
      "Das Außenministertreffen begann. Nach dem Außenministertreffen (zur Denuklearisierung) ging er.";
    expect(
      toSearchDocument({ ...ARTICLE, text }, NO_CONCEPTS).compounds,
    ).toEqual({
      de: "Außenministertreffen Denuklearisierung",
    });
    expect(
      toSearchDocument({ ...ARTICLE, text, language: "en" }, NO_CONCEPTS)
        .compounds,
    ).toBeNull();
  });

  test("has its concepts as tokens: the title's, and the others of the text", () => {
    const title = "Waffenruhe hält";
    const text =
      "Die Waffenruhe hält. Die Sanktionen bleiben, die Waffenruhe und die Sanktionen auch.";
    const { conceptMatcher } = loadKnowledge();
    expect(
      toSearchDocument({ ...ARTICLE, title, text }, conceptMatcher).concepts,
    ).toEqual({ title: ["xqxqceasefire"], text: ["xqxqsanctions"] });
  });

  test("has words that are also written otherwise", () => {
    const text = "Der Minister der Türkei.";
    expect(
      toSearchDocument({ ...ARTICLE, text }, NO_CONCEPTS).respelled,
    ).toEqual({ de: "Tuerkei" });
    expect(
      toSearchDocument({ ...ARTICLE, language: "en" }, NO_CONCEPTS).respelled,
    ).toBeNull();
  });

  test("is its own cluster until duplicates are told", () => {
    const { id, ...document } = toSearchDocument(ARTICLE, NO_CONCEPTS);
    expect(document).toMatchObject({ cluster: id, leads: true, versions: 1 });
  });

  test("facets and evidence are taken over; what was removed is not", () => {
    const document = toSearchDocument(ARTICLE, NO_CONCEPTS);
    expect(document).toMatchObject({
      countries: ["RU", "KP"],
      officials: ["Sergey Lavrov"],
      names: ["Lawrow", "라브로프"],
      source: "zeitung.example",
      path: "de/lawrow.html",
      evidence: ARTICLE.mentions,
    });
    expect(document).not.toHaveProperty("removed");
    expect(document).not.toHaveProperty("metadata");
  });

  test.for<
    readonly [
      name: string,
      article: Partial<EnrichedArticle>,
      date: ReturnType<typeof dateFields>,
    ]
  >([
    [
      "a day",
      {},
      {
        date: "2024-06-14",
        timestamp: 1_718_323_200,
        year: 2024,
        month: "2024-06",
      },
    ],
    [
      "a day before 1970",
      { date: "1969-12-31", dateFrom: "1969-12-31", dateTo: "1969-12-31" },
      { date: "1969-12-31", timestamp: -86_400, year: 1969, month: "1969-12" },
    ],
    [
      "a month",
      {
        date: null,
        datePrecision: "month",
        dateFrom: "2022-03-01",
        dateTo: "2022-03-31",
      },
      { date: null, timestamp: null, year: 2022, month: "2022-03" },
    ],
    [
      "a year",
      {
        date: null,
        datePrecision: "year",
        dateFrom: "2022-01-01",
        dateTo: "2022-12-31",
      },
      { date: null, timestamp: null, year: 2022, month: null },
    ],
    [
      "undated",
      { date: null, datePrecision: "none", dateFrom: null, dateTo: null },
      { date: null, timestamp: null, year: null, month: null },
    ],
    [
      "undated, an interval inferred",
      {
        date: null,
        datePrecision: "none",
        dateFrom: "2020-01-01",
        dateTo: "2024-01-01",
      },
      { date: null, timestamp: null, year: null, month: null },
    ],
  ])("date: %s", ([, article, expected]) => {
    expect(dateFields({ ...ARTICLE, ...article })).toEqual(expected);
  });
});

function dateFields(article: EnrichedArticle) {
  const { date, timestamp, year, month } = toSearchDocument(
    article,
    NO_CONCEPTS,
  );
  return { date, timestamp, year, month };
}
