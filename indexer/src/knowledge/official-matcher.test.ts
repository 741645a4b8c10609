import { describe, expect, test } from "vitest";
import { tokenize } from "./fold.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { fullForms, OfficialMatcher } from "./official-matcher.ts";
import type { Official } from "./schema.ts";

const { officials } = loadKnowledge();

const find = (text: string) =>
  officials
    .find(tokenize(text))
    .map(({ values }) =>
      values.map(({ official, isFull }) => [official.name, isFull]),
    );

describe("spellings of the full name", () => {
  test.for<readonly [name: string, ...spellings: string[]]>([
    [
      "Kim Jong-un",
      "Kim Jong Un",
      "Kim Jong-un",
      "Kim Jong-Un",
      "Kim Jongun",
      "KIM JONG UN",
      "김정은은",
      "金正恩",
      "Ким Чен Ын",
    ],
    [
      "Sergey Lavrov",
      "Sergey Lavrov",
      "Sergei Lavrov",
      "Sergej Lawrow",
      "Sergej Lawrows Rede",
      "Sergej Lavrov",
      "Сергей Лавров",
      "Сергеем Лавровым",
      "Сергея Лаврова",
      "세르게이 라브로프는",
      "セルゲイ・ラブロフ",
    ],
    [
      "Vladimir Putin",
      "Wladimir Putin",
      "Vladimir Poutine",
      "Владимиром Путиным",
      "ウラジーミル・プーチン",
      "弗拉基米尔·普京",
      "فلاديمير بوتين",
      "블라디미르 푸틴",
    ],
    ["Xi Jinping", "Xi Jinping", "习近平", "習近平", "시진핑", "Си Цзиньпина"],
  ])("%s", ([name, ...spellings]) => {
    for (const spelling of spellings)
      expect.soft(find(spelling)[0], spelling).toEqual([[name, true]]);
  });
});

test("spellings that fold alike name one person once", () => {
  expect(find("с Путиным")).toEqual([[["Vladimir Putin", false]]]);
});

describe("spellings of the surname", () => {
  test.for<readonly [name: string, ...spellings: string[]]>([
    ["Sergey Lavrov", "Lavrov", "Lawrow", "Лавровым", "라브로프는", "ラブロフ"],
    [
      "Vladimir Putin",
      "Putins",
      "Путина",
      "푸틴이",
      "普京",
      "بوتين",
      "Poutine",
    ],
  ])("%s", ([name, ...spellings]) => {
    for (const spelling of spellings)
      expect
        .soft(find(spelling).flat(), spelling)
        .toContainEqual([name, false]);
  });

  test("one that many bear means all of them", () => {
    expect(find("Kim").flat().length).toBeGreaterThan(5);
  });
});

const PERSON: Official = {
  name: "Sergei Petrov",
  order: "given-first",
  forms: { de: ["Sergej Petrow"], ru: ["Сергей Петров"] },
  short: ["Petrov", "Petroff", "Петров"],
  distinctive: true,
  offices: [],
};

describe("fullForms", () => {
  test("crosses the transliterations of given name and surname", () => {
    expect(fullForms(PERSON)).toEqual(
      expect.arrayContaining([
        "Sergei Petrov",
        "Sergej Petrow",
        "Sergei Petrow",
        "Sergej Petrov",
        "Sergej Petroff",
        "Сергей Петров",
      ]),
    );
  });

  test("no form stands twice", () => {
    const forms = fullForms(PERSON);
    expect(new Set(forms).size).toBe(forms.length);
  });

  test("family-first names are not crossed, but joined", () => {
    const forms = fullForms({
      ...PERSON,
      name: "Park Min-su",
      order: "family-first",
      forms: { en: ["Bak Min-su"] },
      short: ["Park"],
    });
    expect([...forms].sort()).toEqual([
      "Bak Min-su",
      "Bak Minsu",
      "Park Min-su",
      "Park Minsu",
    ]);
  });

  test("a middle name is kept where it is written", () => {
    const forms = fullForms({
      ...PERSON,
      name: "Anna Maria Beispiel",
      forms: {},
      short: ["Beispiel"],
    });
    expect(forms).toEqual(["Anna Maria Beispiel"]);
  });
});

test("a full name wins over the surname in it, and neither is found in other words", () => {
  const matcher = new OfficialMatcher([PERSON]);
  const found = (text: string) =>
    matcher.find(tokenize(text)).map(({ values }) => values[0]?.isFull);
  expect(found("Sergei Petrov met Petrov")).toEqual([true, false]);
  expect(found("Petrovsky, Petrova, sergei")).toEqual([]);
});

describe("Russian cases of a name that ends in two letters", () => {
  test.for([
    ["Ким Чен Ына", "Kim Jong-un"],
    ["с Ким Чен Ыном", "Kim Jong-un"],
    ["Ким Чен Ира", "Kim Jong-il"],
  ] as const)("%s", ([text, name]) => {
    const [match] = loadKnowledge().officials.find(tokenize(text));
    expect(match?.values[0]?.official.name).toBe(name);
  });
});
