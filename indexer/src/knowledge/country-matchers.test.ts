import { describe, expect, test } from "vitest";
import { CountryMatchers } from "./country-matchers.ts";
import { tokenize } from "./fold.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { countryFileSchema } from "./schema.ts";

const { countries } = loadKnowledge();

/** Codes of all words for countries, in the text's order; those of one word sorted. */
const find = (language: string, text: string, matchers = countries) =>
  matchers
    .forLanguage(language)
    .find(tokenize(text))
    .flatMap(({ values }) => [...(values[0]?.codes ?? [])].sort());

type Row = readonly [
  language: string,
  text: string,
  ...codes: readonly string[],
];

describe("words for countries", () => {
  test.for<Row>([
    ["de", "Nordkoreas Außenminister", "KP"],
    ["de", "der südkoreanische Präsident", "KR"],
    ["de", "die Vereinigten Staaten", "US"],
    ["de", "zwei Russen im Weißen Haus", "RU", "US"],
    ["de", "aus Kreml und Élysée-Palast", "RU", "FR"],
    ["en", "South Korea and North Korea", "KR", "KP"],
    ["en", "U.S. and British envoys told us", "US", "GB"],
    ["en", "the Kremlin and the White House", "RU", "US"],
    ["en", "Kosovo and Taiwan", "XK", "TW"],
    ["ko", "한국과 북한은 미국에", "KR", "KP", "US"],
    ["ko", "한미 정상회담", "KR", "US"],
    ["ja", "中国と韓国、ロシア", "CN", "KR", "RU"],
    ["ja", "日米首脳会談", "JP", "US"],
    ["zh", "中国和俄罗斯", "CN", "RU"],
    ["zh", "美國與南韓", "US", "KR"],
    ["zh", "中美关系", "CN", "US"],
    ["ru", "из России в Китай", "RU", "CN"],
    ["ru", "с американским послом", "US"],
    ["ru", "в КНДР и США", "KP", "US"],
    ["fr", "l’Allemagne et la Corée du Sud", "DE", "KR"],
    ["fr", "le ministre japonais", "JP"],
    ["es", "Estados Unidos y Corea del Norte", "US", "KP"],
    ["es", "el canciller argentino", "AR"],
    ["ar", "روسيا وأوكرانيا", "RU", "UA"],
    ["ar", "وزير الخارجية الأمريكي", "US"],
    ["vi", "Hàn Quốc và Nga", "KR", "RU"],
    ["vi", "Triều Tiên, Hoa Kỳ", "KP", "US"],
  ])("%s: %s", ([language, text, ...codes]) => {
    expect(find(language, text)).toEqual(codes);
  });
});

describe("phrases that only look like a country", () => {
  test.for<Row>([
    ["en", "the South China Sea"],
    ["de", "im Südchinesischen Meer"],
    ["de", "Streit im Südchinesischen Meer mit China", "CN"],
    ["zh", "南中国海"],
    ["zh", "日本海"],
    ["en", "North America and Latin American states"],
    ["de", "Nordamerika, lateinamerikanische Staaten"],
    ["fr", "l’Amérique du Nord"],
    ["es", "América Latina"],
    ["en", "the New York Times and the Japan Times"],
    ["en", "the Korean War"],
    ["de", "die Deutsche Welle"],
    ["de", "Schweizer Käse"],
    ["vi", "Ngã ba"],
  ])("%s: %s", ([language, text, ...codes]) => {
    expect(find(language, text)).toEqual(codes);
  });

  test.for<readonly [string, string]>([
    ["en", "Georgia"],
    ["en", "Jordan"],
    ["en", "Chad"],
    ["de", "Georgia"],
  ])("ambiguous in %s: %s", ([language, text]) => {
    const [match] = countries.forLanguage(language).find(tokenize(text));
    expect(match?.values.map(({ word }) => word)).toEqual(["ambiguous"]);
  });

  test.for<Row>([
    ["en", "the Georgian government in Tbilisi", "GE", "GE"],
    ["de", "Georgien", "GE"],
    ["ru", "в Грузии", "GE"],
  ])("unambiguous in %s: %s", ([language, text, ...codes]) => {
    expect(find(language, text)).toEqual(codes);
  });
});

describe("states that are no more stand for their successor", () => {
  test.for<Row>([
    ["en", "the Soviet Union", "RU"],
    ["de", "die Sowjetunion und die DDR", "RU", "DE"],
    ["ru", "в Советском Союзе", "RU"],
    ["fr", "l’URSS", "RU"],
    ["zh", "苏联", "RU"],
  ])("%s: %s", ([language, text, ...codes]) => {
    expect(find(language, text)).toEqual(codes);
  });
});

describe("other words", () => {
  test.for<readonly [string, string, string, ...string[]]>([
    ["en", "Wuppertal", "city", "DE"],
    ["fr", "Chongqing", "city", "CN"],
    ["en", "sterling", "currency", "GB"],
    ["en", "Swiss francs", "currency", "CH"],
    ["en", "the foreign minister", "diplomacy"],
    ["ru", "переговоры дипломатов", "diplomacy"],
    ["ko", "정상회담", "diplomacy"],
    ["en", "Korea", "ambiguous", "KR", "KP"],
    ["de", "koreanischen", "ambiguous", "KR", "KP"],
    ["en", "south Korean", "adjective", "KR"],
  ])("%s: %s, a %s", ([language, text, word, ...codes]) => {
    expect(
      countries
        .forLanguage(language)
        .find(tokenize(text))
        .flatMap(({ values }) => values),
    ).toEqual([{ codes, word }]);
  });
});

describe("languages without a file of their own", () => {
  test.for<Row>([
    ["it", "la Corea del Sud e gli Stati Uniti", "KR", "US"],
    ["pl", "Niemcy i Francja", "DE", "FR"],
    ["nl", "Duitsland en Zuid-Korea", "DE", "KR"],
    ["tr", "Almanya", "DE"],
    ["uk", "Німеччина", "DE"],
    ["pt", "a Alemanha", "DE"],
  ])("%s: %s by CLDR", ([language, text, ...codes]) => {
    expect(find(language, text)).toEqual(codes);
  });

  test("a code that nobody knows has the English names", () => {
    expect(find("und", "Germany and South Korea")).toEqual(["DE", "KR"]);
    expect(find("xx", "the South China Sea")).toEqual([]);
  });
});

describe("the rules, on words of our own", () => {
  const file = countryFileSchema.parse({
    _not: ["Great Xland"],
    _ambiguous: { Yland: "YL" },
    _pairs: { "X-Y": ["XL", "YL"] },
    XL: {
      names: ["Xland"],
      adjectives: ["xländisch"],
      capital: ["Xtown"],
      cities: ["Xham"],
      seats: ["X House"],
    },
    YL: { names: ["Yland", "Republic of Yland"] },
    SU: { names: ["Union of Z"] },
  });
  const matchers = new CountryMatchers(new Map([["de", file]]));

  test.for<readonly [text: string, word: string, ...codes: string[]]>([
    ["Xland", "name", "XL"],
    ["xländischen", "adjective", "XL"],
    ["xländischem", "adjective", "XL"],
    ["Xtown", "capital", "XL"],
    ["Xham", "city", "XL"],
    ["X House", "seat", "XL"],
    ["X-Y", "pair", "XL", "YL"],
    ["Great Xland", "name"],
    ["Yland", "ambiguous", "YL"],
    ["Republic of Yland", "name", "YL"],
  ])("%s: a %s", ([text, word, ...codes]) => {
    expect(
      matchers
        .forLanguage("de")
        .find(tokenize(text))
        .map(({ values }) => values),
    ).toEqual([[{ codes, word }]]);
  });

  test("a state that several came of has a last day", () => {
    expect(
      matchers
        .forLanguage("de")
        .find(tokenize("Union of Z"))
        .flatMap(({ values }) => values),
    ).toEqual([{ codes: ["RU"], word: "name", until: "1991-12-26" }]);
  });

  test("cities come last: a file's own meaning goes before", () => {
    const withCities = new CountryMatchers(new Map([["de", file]]), {
      ZL: ["Zburg", "Xtown"],
    });
    const meanings = (text: string) =>
      withCities
        .forLanguage("de")
        .find(tokenize(text))
        .flatMap(({ values }) => values);
    expect(meanings("Zburg")).toEqual([{ codes: ["ZL"], word: "city" }]);
    expect(meanings("Xtown")).toEqual([{ codes: ["XL"], word: "capital" }]);
  });

  test("a language's matcher is compiled once", () => {
    expect(matchers.forLanguage("de")).toBe(matchers.forLanguage("de"));
    expect(matchers.forLanguage("de")).not.toBe(matchers.forLanguage("fr"));
  });

  test("namesOf gives the usual name in each language, and a token for all others", () => {
    expect(matchers.namesOf("XL")).toEqual(["Xland", "xqxqcountryxl"]);
    expect(matchers.namesOf("QQ")).toEqual([]);
    const names = countries.namesOf("KR");
    expect(names).toEqual(
      expect.arrayContaining([
        "South Korea",
        "South Korean",
        "Südkorea",
        "한국",
        "韩国",
        "xqxqcountrykr",
      ]),
    );
    expect(names).not.toContain("Seoul");
  });

  test("toCountryTerms gives all forms, the usual name of each language first", () => {
    expect(matchers.toCountryTerms()).toEqual([]);
    const terms = countries.toCountryTerms();
    const korea = terms.find(({ id }) => id === "country-kr");
    expect(korea?.en[0]).toBe("South Korea");
    expect(korea?.de).toEqual(
      expect.arrayContaining(["Südkorea", "Seoul", "Südkoreanerinnen"]),
    );
    expect(terms.length).toBeGreaterThan(190);
  });
});
