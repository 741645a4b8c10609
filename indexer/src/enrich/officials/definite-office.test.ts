import { describe, expect, test } from "vitest";
import { clauseOf, roleWords, tokenAt } from "../../../test/clause-fixture.ts";
import { isOfOtherYear } from "./definite-office.ts";
import { findRoles } from "./find-roles.ts";
import { grammarOf } from "./grammar.ts";

function definite(language: string, text: string): string[] {
  const words = roleWords(language),
    grammar = grammarOf(language);
  const { unnamed } = findRoles(
    language,
    clauseOf(language, text),
    words,
    grammar === null ? null : { ...words, grammar },
  );
  return unnamed.flatMap(({ isDefinite, office, country }) =>
    isDefinite ? [`${office}/${country}`] : [],
  );
}

describe("an office alone means its holder", () => {
  test.for([
    ["en", "The Kenyan president told a parade.", "president/KE"],
    ["en", "He met Japan's prime minister today.", "prime minister/JP"],
    ["en", "The president of Kenya told a parade.", "president/KE"],
    [
      "de",
      "Das sagte der südkoreanische Außenminister.",
      "foreign minister/KR",
    ],
    ["de", "Irans Außenminister sprach.", "foreign minister/IR"],
    ["de", "Der US-Präsident verfügte es.", "president/US"],
    [
      "fr",
      "Le ministre allemand des Affaires étrangères a parlé.",
      "foreign minister/DE",
    ],
    ["es", "El presidente de Bolivia dijo.", "president/BO"],
    ["ru", "Об этом заявил президент России.", "president/RU"],
  ] as const)("%s: %s", ([language, text, office]) => {
    expect(definite(language, text)).toEqual([office]);
  });
});

describe("or anybody", () => {
  test.for([
    ["en", "A Kenyan president once said so."],
    ["en", "The former Kenyan president said so."],
    ["en", "The president of a Russian company came."],
    ["en", "the president of the Syrian Trade Unions Federation"],
    ["en", "The Japanese and Canadian trade ministers met."],
    ["en", "He was elected president of Kenya."],
    ["de", "Er will US-Präsident werden."],
    ["de", "Niedersachsens Ministerpräsident sprach."],
    ["de", "die russischen Präsidenten der letzten Jahre"],
    ["es", "el presidente del comité preparatorio nacional de Nepal"],
    ["ru", "он был избран президентом России"],
    ["vi", "tổng thống Nga"],
  ] as const)("%s: %s", ([language, text]) => {
    expect(
      definite(language, text).filter((office) => !office.endsWith("/DE")),
    ).toEqual([]);
  });
});

test.for([
  ["In 1990 the president left. He came back.", true],
  ["In 2024 the president left.", false],
  ["He came in 1990. The president left.", false],
] as const)("another year: %s", ([text, isOther]) => {
  const clause = clauseOf("en", text);
  const word = text.includes("The president") ? "president" : "president";
  expect(isOfOtherYear(clause, tokenAt(clause, word), "2024-05-01")).toBe(
    isOther,
  );
});
