import { expect, test } from "vitest";
import { tokenize } from "./fold.ts";
import { loadKnowledge } from "./load-knowledge.ts";

const knowledge = loadKnowledge();

// A file that does not fit the schema would have thrown above.
test.for(["ar", "de", "en", "es", "fr", "ja", "ko", "ru", "vi", "zh"])(
  "reads %s words for countries",
  (language) => {
    // English and CLDR are in every language's matcher; only the file has "ROK" or a seat of power.
    const seats: Readonly<Record<string, string>> = {
      ar: "البيت الأبيض",
      de: "Weißes Haus",
      en: "White House",
      es: "Casa Blanca",
      fr: "Maison Blanche",
      ja: "ホワイトハウス",
      ko: "백악관",
      ru: "Белый дом",
      vi: "Nhà Trắng",
      zh: "白宫",
    };
    const [match] = knowledge.countries
      .forLanguage(language)
      .find(tokenize(seats[language] ?? ""));
    expect(match?.values[0]).toEqual({ codes: ["US"], word: "seat" });
  },
);

test("reads people of every region", () => {
  const text =
    "Nelson Mandela, Lula da Silva, Xi Jinping, Kim Jong-un, Benjamin Netanyahu, Vladimir Putin, Narendra Modi, Joe Biden";
  expect(
    knowledge.officials
      .find(tokenize(text))
      .map(({ values }) => values[0]?.official.name),
  ).toEqual([
    "Nelson Mandela",
    "Luiz Inacio Lula da Silva",
    "Xi Jinping",
    "Kim Jong-un",
    "Benjamin Netanyahu",
    "Vladimir Putin",
    "Narendra Modi",
    "Joe Biden",
  ]);
});

test("given names are those that stand before a surname", () => {
  expect(knowledge.givenNames).toContain("Benjamin");
  expect(knowledge.givenNames).not.toContain("Kim");
});
