import { describe, expect, test } from "vitest";
import { CountryMatchers } from "../../knowledge/country-matchers.ts";
import { tokenize } from "../../knowledge/fold.ts";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import { countryFileSchema } from "../../knowledge/schema.ts";
import { findCountryMentions, readCountryWords } from "./find-countries.ts";

const { countries } = loadKnowledge();

const find = (language: string, text: string, matchers = countries) =>
  findCountryMentions(text, tokenize(text), matchers.forLanguage(language));

describe("quotes and offsets", () => {
  test.for<
    readonly [
      language: string,
      text: string,
      ...found: (readonly [code: string, quote: string])[],
    ]
  >([
    [
      "de",
      "Nordkoreas Führer dankt dem „Kreml“.",
      ["KP", "Nordkoreas"],
      ["RU", "Kreml"],
    ],
    ["en", "The U.S.-led talks in Geneva", ["US", "U.S."], ["CH", "Geneva"]],
    ["ko", "한국은 미국과 함께", ["KR", "한국"], ["US", "미국"]],
    ["zh", "在中国举行", ["CN", "中国"]],
    ["ru", "😀 в Москве", ["RU", "Москве"]],
  ])("%s: %s", ([language, text, ...expected]) => {
    const found = find(language, text);
    expect(found.map(({ code, mention }) => [code, mention.quote])).toEqual(
      expected,
    );
    for (const { mention } of found)
      expect(text.slice(mention.start, mention.end)).toBe(mention.quote);
  });
});

test("a pair is one mention for each country, of the same words", () => {
  const found = find("ko", "한미 정상회담");
  expect(found.map(({ code }) => code)).toEqual(["KR", "US"]);
  expect(new Set(found.map(({ mention }) => mention.quote))).toEqual(
    new Set(["한미"]),
  );
});

describe("states that are no more", () => {
  test.for<readonly [text: string, date: string | null, ...sure: string[]]>([
    ["The Soviet Union wants a treaty.", "1987-12-08", "RU"],
    ["The Soviet Union is no more.", "1992-01-05", "RU"],
    ["It was part of the Soviet Union.", "2021-12-05"],
    ["It was part of the Soviet Union.", null, "RU"],
    ["Russia and the Soviet Union", "2021-12-05", "RU"],
    ["Yugoslavia's army", "1991-07-01", "RS"],
    ["the former Yugoslavia", "2015-07-01"],
    ["Czechoslovakia split", "2013-01-01"],
    ["East Germany joined in 1990.", "2020-10-03", "DE"],
    ["in Serbia and Montenegro", "2004-03-01", "RS", "ME"],
  ])("%s (%s)", ([text, date, ...sure]) => {
    const { mentions } = readCountryWords(
      text,
      tokenize(text),
      countries.forLanguage("en"),
      { date },
    );
    expect(
      mentions.flatMap(({ code, isSure }) => (isSure ? [code] : [])),
    ).toEqual(sure);
  });
});

describe("the kind of word", () => {
  const file = countryFileSchema.parse({
    _not: ["Xland-Meer"],
    _ambiguous: { Yland: "XL" },
    _diplomacy: ["Außenminister"],
    XL: {
      names: ["Xland"],
      adjectives: ["xländisch"],
      demonyms: ["Xländer"],
      capital: ["Xtown"],
      seats: ["X House"],
      cities: ["Xham"],
      currencies: ["Xmark"],
    },
  });
  const matchers = new CountryMatchers(new Map([["de", file]]));

  test.for([
    ["Xland", "name", true],
    ["xländischer", "adjective", true],
    ["Xländer", "demonym", true],
    ["X House", "seat", true],
    ["Xtown", "capital", true],
    ["Xham", "city", true],
    ["Xmark", "currency", false],
    ["Yland", "ambiguous", false],
  ] as const)("%s: a %s", ([text, word, isSure]) => {
    expect(find("de", text, matchers)).toMatchObject([
      {
        code: "XL",
        word,
        isSure,
        mention: { kind: "country", value: "XL", rule: `country-${word}` },
      },
    ]);
  });

  test("what only looks like a country is no mention", () => {
    expect(find("de", "das Xland-Meer", matchers)).toEqual([]);
  });

  test("words of diplomacy are counted and stand for no country", () => {
    const text = "Der Außenminister traf den Außenminister von Xland.";
    const { mentions, diplomacyCount } = readCountryWords(
      text,
      tokenize(text),
      matchers.forLanguage("de"),
    );
    expect(diplomacyCount).toBe(2);
    expect(mentions.map(({ code }) => code)).toEqual(["XL"]);
  });

  test("a word with several meanings is a mention for each", () => {
    expect(
      find("en", "Korea").map(({ code, isSure }) => [code, isSure]),
    ).toEqual([
      ["KR", false],
      ["KP", false],
    ]);
  });
});
