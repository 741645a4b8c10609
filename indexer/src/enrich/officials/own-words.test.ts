import { expect, test } from "vitest";
import type { Official } from "../../knowledge/schema.ts";
import { areOwnWords, formWords, isOwnWord } from "./own-words.ts";

const KIM: Official = {
  name: "Kim Kwan-jin",
  order: "family-first",
  forms: { ru: ["Ким Гван Чжин"] },
  short: ["Kim"],
  distinctive: false,
  offices: [],
};
const key = (word: string) => ({ key: word });

test("the words of all spellings", () => {
  expect(formWords(KIM)).toEqual([
    ["kim", "kwan", "jin"],
    ["ким", "гван", "чжин"],
  ]);
});

test("a word of one's own", () => {
  expect(isOwnWord(key("jin"), KIM)).toBe(true);
  expect(isOwnWord(key("jong"), KIM)).toBe(false);
});

test("two words one behind the other", () => {
  expect(areOwnWords(key("kim"), key("kwan"), KIM)).toBe(true);
  expect(areOwnWords(key("kim"), key("jin"), KIM)).toBe(false);
});
