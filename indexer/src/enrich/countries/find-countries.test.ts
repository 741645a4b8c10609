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
