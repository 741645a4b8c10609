import { describe, expect, test } from "vitest";
import { clauseOf, roleWords } from "../../../test/clause-fixture.ts";
import { findCasedRoles } from "./cased-roles.ts";
import { grammarOf } from "./grammar.ts";

function find(language: string, text: string) {
  const grammar = grammarOf(language);
  if (grammar === null) throw new Error(`no grammar for ${language}`);
  return findCasedRoles(clauseOf(language, text), {
    ...roleWords(language),
    grammar,
  });
}
const named = (language: string, text: string) =>
  find(language, text).named.map(({ name, isFull }) => [name, isFull]);

describe("names beside offices", () => {
  test.for([
    ["de", "wo Minister Hans Tallmann Gespräche führte", "Hans Tallmann", true],
    ["de", "sagte Minister Kim Yung Ho am Montag", "Kim Yung Ho", true],
    ["de", "sagte Minister Maurer am Montag", "Maurer", false],
    ["en", "Yesterday John Roe, foreign minister, came.", "John Roe", true],
    ["en", "said foreign minister J. Roe there", "J. Roe", false],
    ["en", "met An Song Nam, DPRK ambassador.", "An Song Nam", true],
    [
      "ru",
      "встретился с министром Борисом Громовым вчера",
      "Борис Громов",
      true,
    ],
  ] as const)("%s: %s", ([language, text, name, isFull]) => {
    expect(named(language, text)).toEqual([[name, isFull]]);
  });
});

describe("no names", () => {
  test.for([
    ["de", "der Minister im indischen Bundesstaat Maharashtra sagte"],
    ["en", "Foreign Minister John Roe Meets His Chinese Counterpart"],
    ["en", "Ahmat Akar is president of the Turkish Red Crescent in Ankara."],
    ["en", 'world competitive," GM Canada president John Roe said.'],
    ["de", "beim FC. Leipzigs Präsident Hans Tallmann sprach"],
    ["es", "las elecciones de diputados a las Asambleas Populares"],
  ] as const)("%s: %s", ([language, text]) => {
    expect(named(language, text)).toEqual([]);
  });
});

test("offices without a name are kept apart", () => {
  const { named: beside, unnamed } = find(
    "en",
    "Foreign Minister John Roe met the Kenyan president yesterday.",
  );
  expect(beside).toHaveLength(1);
  expect(unnamed.map(({ office, country }) => [office, country])).toEqual([
    ["president", "KE"],
  ]);
});
