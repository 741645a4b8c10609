import { describe, expect, test } from "vitest";
import { clauseOf, wordsOf } from "../../../test/clause-fixture.ts";
import { grammarOf } from "./grammar.ts";
import { findRolePhrases } from "./role-phrase.ts";

function find(language: string, text: string) {
  const clause = clauseOf(language, text),
    grammar = grammarOf(language);
  if (grammar === null) throw new Error(`no grammar for ${language}`);
  return findRolePhrases(clause, grammar).map(
    ({ name, office, modifiers, country, isNameFirst }) => ({
      name: wordsOf(clause, name),
      office,
      modifiers,
      country,
      isNameFirst,
    }),
  );
}

describe("an office with its name", () => {
  test.for([
    ["the foreign minister, John Roe, said", "John Roe", false],
    ["the foreign minister, John Roe of Utilicorp said", null, false],
    ["John Roe (SPD), foreign minister", "John Roe", true],
    ["In New Delhi, foreign minister", null, false],
    [
      "Foreign Minister John Roe and Defence Minister Ann Wade",
      "John Roe",
      false,
    ],
    ["Vice President John Roe of Kenya", "John Roe", false],
  ] as const)("%s", ([text, name, isNameFirst]) => {
    const [phrase] = find("en", text);
    expect(phrase).toMatchObject({ name, isNameFirst });
  });

  test("in a list each office has its own", () => {
    expect(
      find(
        "de",
        "Ann Wade, Außenministerin, Bob Roe, Innenminister, und Finanzminister Tom Doe.",
      ).map(({ office, name }) => `${office}: ${name}`),
    ).toEqual([
      "foreign minister: Ann Wade",
      "interior minister: Bob Roe",
      "finance minister: Tom Doe",
    ]);
  });
});

test("words, state and manner of an office", () => {
  expect(find("de", "der frühere russische Außenminister")[0]).toMatchObject({
    office: "foreign minister",
    modifiers: ["former"],
    country: "RU",
    name: null,
  });
});

test("a minister's office by what stands beside it", () => {
  expect(
    find("fr", "le ministre français des Affaires étrangères")[0]?.office,
  ).toBe("foreign minister");
});

test("words that name no public office are none", () => {
  expect(find("en", "the company's president and its chairman")).toEqual([]);
});
