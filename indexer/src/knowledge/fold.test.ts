import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord, tokenize } from "./fold.ts";

describe("foldWord: one key for all spellings", () => {
  test.for<readonly [name: string, ...words: string[]]>([
    ["case", "Seoul", "SEOUL", "seoul"],
    ["accents", "Erdoğan", "Erdogan", "ERDOĞAN"],
    ["composed or not", "Perú", "Peru\u0301", "Peru"],
    ["ß", "Weißes", "Weisses", "WEISSES"],
    ["letters that Unicode does not decompose", "Łódź", "Lodz"],
    ["ø", "Støre", "Store"],
    ["Vietnamese", "Đông", "dong"],
    ["Turkish dotless i", "Yıldız", "Yildiz"],
    ["abbreviations with and without full stops", "U.S.", "US"],
    ["Russian: the cases of a surname", "Путин", "Путина", "Путиным", "Путину"],
    ["Russian: the cases of a country", "Россия", "России", "Россию"],
    [
      "Russian: an adjective's cases",
      "российский",
      "российского",
      "российские",
    ],
    ["Russian: -ов stays in the surname", "Лавров", "Лаврова", "Лавровым"],
    ["Russian ё", "Пётр", "Петр", "Петра"],
    ["Arabic: the article", "روسيا", "الروسيا"],
    ["Arabic: and, for, in before the article", "روسي", "والروسي", "بالروسي"],
    ["Arabic: لل", "روسي", "للروسي"],
    ["Arabic: forms of alif", "أوكرانيا", "اوكرانيا"],
    ["Arabic: ta marbuta", "سورية", "سوريه"],
  ])("%s", ([, first = "", ...others]) => {
    expect(others.map(foldWord)).toEqual(others.map(() => foldWord(first)));
  });

  test.for([
    ["Russian words too short to lose an ending", "Оля", "Оля".toLowerCase()],
    ["Arabic words too short to lose their start", "فيل", "فيل"],
    ["a Korean syllable", "한", "한"],
  ] as const)("%s stay", ([, word, key]) => {
    expect(foldWord(word)).toBe(key);
  });

  test("different words keep different keys", () => {
    expect(foldWord("Иран")).not.toBe(foldWord("Ирак"));
    expect(foldWord("إيران")).not.toBe(foldWord("العراق"));
    expect(foldWord("Austria")).not.toBe(foldWord("Australia"));
  });
});

describe("tokenize", () => {
  test.for<readonly [name: string, text: string, tokens: readonly string[]]>([
    ["words", "Kim Jong-un, Moskau", ["Kim", "Jong", "un", "Moskau"]],
    ["an abbreviation is one word", "the U.S. side", ["the", "U.S.", "side"]],
    ["apostrophes cut", "l’Iran d'Orsay", ["l", "Iran", "d", "Orsay"]],
    ["Chinese: a character each", "中俄会谈", ["中", "俄", "会", "谈"]],
    ["Korean: a syllable each", "한국 G7", ["한", "국", "G7"]],
    ["kana with its long vowel", "プー・チン", ["プ", "ー", "チ", "ン"]],
    [
      "scripts without space between",
      "美国Trump说",
      ["美", "国", "Trump", "说"],
    ],
    ["signs only", "… — 。", []],
    ["nothing", "", []],
  ])("%s", ([, text, tokens]) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(tokens);
  });

  test("a character behind a mark is told apart", () => {
    expect(
      tokenize("日，中·国,x").map(({ isAfterMark }) => isAfterMark),
    ).toEqual([false, true, false, false]);
  });

  test("offsets hold for any text, in order, without overlap", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom("ß", "U.", "김", "中", "И", "ال", "e\u0301", "İ"),
            fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)),
          ),
        }),
        (text) => {
          let last = 0;
          for (const token of tokenize(text)) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.start).toBeGreaterThanOrEqual(last);
            expect(token.end).toBeGreaterThan(token.start);
            last = token.end;
          }
        },
      ),
    );
  });
});
