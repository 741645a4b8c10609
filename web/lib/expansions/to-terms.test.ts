import { expect, test } from "vitest";
import type { SpelledValue } from "./read-spellings";
import { toTerms } from "./to-terms";

const LAVROV: SpelledValue = {
  kind: "official",
  value: "Sergey Lavrov",
  typed: ["Lawrow"],
  spellings: [
    "Sergey Lavrov",
    "Sergej Lawrow",
    "Сергей Лавров",
    "Lavrov",
    "Lawrow",
    "Лавров",
    "Лавровъ",
    "라브로프",
  ],
};
const RUSSIA: SpelledValue = {
  kind: "country",
  value: "RU",
  typed: ["Moskau"],
  spellings: ["Russland", "Moskau", "Russia", "Россия", "России", "俄罗斯"],
};
const told = (words: string, ...values: readonly SpelledValue[]) =>
  toTerms(words, values).map(({ language, term }) => `${language} ${term}`);

test("a surname is told by surnames, one of each language first", () => {
  expect(told("lawrow", LAVROV)).toEqual([
    "und Lavrov",
    "ru Лавров",
    "ko 라브로프",
    "ru Лавровъ",
  ]);
});

test("a whole name is told by whole names", () => {
  expect(told("sergej lawrow", LAVROV)).toEqual([
    "und Sergey Lavrov",
    "ru Сергей Лавров",
  ]);
});

test("a country is told by its names, as far as they are searched for", () => {
  expect(told("moskau", RUSSIA)).toEqual([
    "en Russia",
    "de Russland",
    "ru Россия",
    "zh 俄罗斯",
  ]);
  expect(told("russland", RUSSIA)).toEqual([
    "en Russia",
    "ru Россия",
    "zh 俄罗斯",
  ]);
});

test("what is spelled in one way only tells nothing; nothing is told twice", () => {
  const wang = { ...LAVROV, spellings: ["Wang", "Wang Yi"] };
  expect(told("wang", wang)).toEqual([]);
  expect(told("lawrow", LAVROV, LAVROV)).toEqual(told("lawrow", LAVROV));
});

test("thirty are enough", () => {
  const spellings = Array.from({ length: 50 }, (_, at) => `Name${at}`);
  expect(told("lawrow", { ...LAVROV, spellings })).toHaveLength(30);
});
