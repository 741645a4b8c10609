import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMainLanguage } from "./main-language.ts";

const ENGLISH =
  "The ministers met in Vienna for two hours and agreed that they would meet again in the autumn. ";
const KOREAN =
  "두 나라의 외교장관은 빈에서 두 시간 동안 회담을 하고 가을에 다시 만나기로 했다. ";
const GERMAN =
  "Die Minister trafen sich in Wien und wollen im Herbst noch einmal zusammenkommen. ";

describe("lines with hardly a function word", () => {
  test.for([
    [
      "de",
      "Außenminister besprechen Handelsbeziehungen, Strafmaßnahmen, Gefangenenaustausch",
    ],
    [
      "es",
      "Cancilleres analizan sanciones comerciales, conversaciones nucleares, intercambio",
    ],
    [
      "fr",
      "Ministres étrangers: sanctions commerciales, pourparlers nucléaires, échanges",
    ],
    [
      "ru",
      "Министры обсуждают торговые санкции, ядерные переговоры, обмен пленными",
    ],
  ] as const)("%s: %s", ([language, text]) => {
    expect(findMainLanguage(text)).toBe(language);
  });
});

describe("mixed languages: the main one", () => {
  test.for([
    [
      "an English summary above a Korean text",
      "ko",
      ENGLISH.repeat(5) + KOREAN.repeat(80),
    ],
    [
      "an English summary above a German text",
      "de",
      ENGLISH.repeat(5) + GERMAN.repeat(50),
    ],
    [
      "a Korean quotation in an English text",
      "en",
      ENGLISH.repeat(30) + KOREAN + ENGLISH.repeat(10),
    ],
  ] as const)("%s", ([, language, text]) => {
    expect(findMainLanguage(text)).toBe(language);
  });
});

test.for([
  [
    "a table",
    "Shr 1.20 vs 0.98 Net 12,300 vs 9,870 Revs 1,203,400 vs 980,700 Avg shrs 10,250 vs 10,100",
  ],
  ["a name", "Lavrov"],
  ["nothing", ""],
] as const)("undetermined: %s", ([, text]) => {
  expect(findMainLanguage(text)).toBe("und");
});

test("any text has a code of two letters, or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(findMainLanguage(text)).toMatch(/^(?:[a-z]{2}|und)$/);
    }),
    { numRuns: 200 },
  );
});
