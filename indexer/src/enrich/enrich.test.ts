import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CleanArticle } from "../clean/clean.ts";
import { NO_METADATA } from "../clean/html/page-metadata.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { enrich } from "./enrich.ts";

const knowledge = loadKnowledge();
const OPTIONS = { today: "2025-03-31" };

const GERMAN: CleanArticle = {
  path: "de/lawrow.html",
  title: "Lawrow reist nach Nordkorea",
  titleSource: "headline",
  text: [
    "MOSKAU, 14. Juni (Beispiel) – Der russische Außenminister Sergej Lawrow reist nach Pjöngjang.",
    "Dort will Lawrow mit Kim Jong Un sprechen, wie der Kreml mitteilte. Der letzte Besuch war am 31. Mai 2018.",
  ].join("\n\n"),
  metadata: {
    ...NO_METADATA,
    siteNames: ["Beispiel-Zeitung"],
    url: "https://zeitung.example/lawrow",
  },
  removed: [{ rule: "share", text: "Teilen", place: "after" }],
};

describe("a whole German article", () => {
  const article = enrich(GERMAN, knowledge, OPTIONS);

  test("facets", () => {
    expect(article).toMatchObject({
      language: "de",
      source: "Beispiel-Zeitung",
      url: "https://zeitung.example/lawrow",
      date: "2018-06-14",
      datePrecision: "day",
      officials: ["Sergey Lavrov", "Kim Jong-un"],
    });
    expect([...article.countries].sort()).toEqual(["KP", "RU"]);
  });

  test("what was cleaned is passed on", () => {
    expect(article).toMatchObject(GERMAN);
  });

  test("every mention with a place quotes the text there", () => {
    const placed = article.mentions.filter(({ start }) => start !== undefined);
    expect(placed.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining([
        "14. Juni",
        "MOSKAU",
        "russische",
        "Pjöngjang",
        "Kreml",
        "Sergej Lawrow",
        "Lawrow",
        "Kim Jong Un",
      ]),
    );
    for (const { start, end, quote } of placed)
      expect(article.text.slice(start, end)).toBe(quote);
  });

  test("mentions in the title have no place in the text", () => {
    const inTitle = article.mentions.filter(({ rule }) =>
      rule.endsWith("-in-title"),
    );
    expect(inTitle.map(({ value, quote }) => [value, quote])).toEqual([
      ["KP", "Nordkorea"],
      ["Sergey Lavrov", "Lawrow"],
    ]);
    for (const mention of inTitle) {
      expect(mention).not.toHaveProperty("start");
      expect(mention).not.toHaveProperty("end");
    }
  });

  test("names hold every word of the spellings of other languages, in names that differ", () => {
    const words = new Set(article.names.flatMap((name) => name.split(" ")));
    for (const word of [
      "Lavrov",
      "Lawrow",
      "Лавров",
      "라브로프",
      "North",
      "Nordkorea",
      "북한",
    ])
      expect(words).toContain(word);
    expect(new Set(article.names).size).toBe(article.names.length);
  });
});

describe("the title", () => {
  test("is read together with the text: its full name explains the surname below", () => {
    const { officials } = enrich(
      {
        ...GERMAN,
        title: "Kim Yung-ho hält Rede",
        text: "Der Minister Kim sprach am Montag lange vor den Abgeordneten und erklärte seine Pläne für das Jahr.",
      },
      knowledge,
      OPTIONS,
    );
    expect(officials).toEqual(["Kim Yung-ho"]);
  });

  test("made from the lead counts once, and leaves the offsets alone", () => {
    const article = enrich(
      { ...GERMAN, title: GERMAN.text.slice(0, 40), titleSource: "lead" },
      knowledge,
      OPTIONS,
    );
    expect(article.mentions.filter(({ start }) => start === undefined)).toEqual(
      [],
    );
  });
});

test("a surname's country decides: Lavrov without Russia is nobody", () => {
  const { officials } = enrich(
    {
      ...GERMAN,
      title: "Ein Konzert",
      text: "Der Geiger Lawrow spielte am Montag in Wien. Das Publikum dankte ihm mit langem Beifall für den Abend.",
    },
    knowledge,
    OPTIONS,
  );
  expect(officials).toEqual([]);
});

test("is pure: the same article gives the same, on any day after it", () => {
  const first = enrich(GERMAN, knowledge, OPTIONS);
  expect(enrich(GERMAN, knowledge, OPTIONS)).toEqual(first);
  expect(enrich(GERMAN, knowledge, { today: "2031-01-01" })).toEqual(first);
});

/** Any UTF-16, lone surrogates too; setting up fast-check's "binary" takes seconds. */
const anyText = fc
  .array(fc.nat({ max: 0xffff }))
  .map((units) => String.fromCharCode(...units));

test("any title and text: no throw, and every quote stands where it says", () => {
  const piece = fc.oneof(
    anyText,
    fc.constantFrom(
      "Sergej Lawrow",
      "Lawrow",
      "Russland",
      "서울에서",
      "习近平",
      "\n\n",
      "14. Juni 2024",
      "Kim Jong Un",
      "U.S.",
      "الصين",
      "😀",
    ),
  );
  const prose = fc.array(piece, { maxLength: 8 }).map((all) => all.join(" "));
  fc.assert(
    fc.property(
      prose,
      prose,
      fc.constantFrom("metadata", "headline", "lead"),
      (title, text, titleSource) => {
        const article = enrich(
          { ...GERMAN, title, text, titleSource },
          knowledge,
          OPTIONS,
        );
        const placed = article.mentions.filter(
          ({ start }) => start !== undefined,
        );
        expect(placed.map(({ start, end }) => text.slice(start, end))).toEqual(
          placed.map(({ quote }) => quote),
        );
      },
    ),
    { numRuns: 50 },
  );
});

describe("a name that is often something else", () => {
  const about = (text: string) =>
    enrich(
      { ...GERMAN, title: "Talks", titleSource: "lead", text },
      knowledge,
      OPTIONS,
    ).countries;

  test.for([
    [
      "the country, since its capital is named",
      "Georgia signed the agreement on Monday. The government in Tbilisi said that the talks with the delegation had been long and friendly.",
      true,
    ],
    [
      "the country, since its president is named",
      "Georgia signed the agreement on Monday, and President Mikheil Saakashvili thanked the delegation for long and friendly talks.",
      true,
    ],
    [
      "the state",
      "The senator from Georgia signed the bill on Monday, and the delegation thanked him for long and friendly talks in the capital.",
      false,
    ],
  ] as const)("%s", ([, text, isCountry]) => {
    expect(about(text).includes("GE")).toBe(isCountry);
  });
});
