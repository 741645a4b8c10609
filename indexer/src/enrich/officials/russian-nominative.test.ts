import { describe, expect, test } from "vitest";
import {
  caseOf,
  toNominative,
  type RussianCase,
} from "./russian-nominative.ts";

const KNOWN = new Set([
  "Борис",
  "Сергей",
  "Юрий",
  "Игорь",
  "Никита",
  "Ангела",
  "Мария",
  "Александр",
  "Александра",
]);

describe("the case of an office's words", () => {
  test.for<readonly [lemma: string, written: string, grammatical: RussianCase]>(
    [
      ["министр", "министр", "nominative"],
      ["министр", "Министра", "genitive"],
      ["министр", "министру", "dative"],
      ["министр", "министром", "instrumental"],
      ["министр", "министре", "prepositional"],
      ["посол", "посла", "genitive"],
      ["председатель", "председателем", "instrumental"],
      ["глава", "главы", "genitive"],
      ["глава", "главе", "dative"],
      ["глава", "главой", "instrumental"],
      ["управляющий", "управляющего", "genitive"],
      ["министр", "министры", null],
    ],
  )("%s, %s: %s", ([lemma, written, grammatical]) => {
    expect(caseOf([lemma], [written], [])).toBe(grammatical);
  });

  test("an acting minister is in the genitive, his name is not", () => {
    expect(caseOf(["министр"], ["министра"], ["acting"])).toBe(null);
  });
});

describe("a name in the nominative", () => {
  test.for<
    readonly [name: string, grammatical: RussianCase, nominative: string]
  >([
    ["Борис Громов", "nominative", "Борис Громов"],
    ["Бориса Громова", "genitive", "Борис Громов"],
    ["Борису Громову", "dative", "Борис Громов"],
    ["Борисом Громовым", "instrumental", "Борис Громов"],
    ["Борисе Громове", "prepositional", "Борис Громов"],
    ["Сергея Ястржембского", "genitive", "Сергей Ястржембский"],
    ["Сергеем Ястржембским", "instrumental", "Сергей Ястржембский"],
    ["Юрия Лужкова", "genitive", "Юрий Лужков"],
    ["Игоря Шувалова", "genitive", "Игорь Шувалов"],
    ["Никиты Белых", "genitive", "Никита Белых"],
    ["Бориса Николаевича Ельцина", "genitive", "Борис Николаевич Ельцин"],
    // Women's surnames
    ["Ангелы Меркель", "genitive", "Ангела Меркель"],
    ["Марии Захаровой", "genitive", "Мария Захарова"],
    ["Марию Захарову", "genitive", "Мария Захарова"],
    ["Марией Захаровой", "instrumental", "Мария Захарова"],
    // Foreign names: Korean and Chinese ones change at the end only, vowels often not at all
    ["Ким Чен Ына", "genitive", "Ким Чен Ын"],
    ["Ким Чен Ыном", "instrumental", "Ким Чен Ын"],
    ["Си Цзиньпина", "genitive", "Си Цзиньпин"],
    ["Сейджи Маэхары", "genitive", "Сейджи Маэхара"],
    ["Барака Обамы", "genitive", "Барак Обама"],
    ["Синдзо Абэ", "genitive", "Синдзо Абэ"],
    // The case is not told: known given names tell it
    ["Борис Громов", null, "Борис Громов"],
    ["Борисом Громовым", null, "Борис Громов"],
    ["Александра Петрова", null, "Александра Петрова"],
    ["Абвгд Ежзик", null, "Абвгд Ежзик"],
  ])("%s, %s: %s", ([name, grammatical, nominative]) => {
    expect(toNominative(name, grammatical, KNOWN)).toBe(nominative);
  });
});
