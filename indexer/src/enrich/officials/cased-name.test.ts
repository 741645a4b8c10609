import { describe, expect, test } from "vitest";
import { clauseOf, tokenAt, wordsOf } from "../../../test/clause-fixture.ts";
import { isThing, readNameFrom, readNameUpTo } from "./cased-name.ts";

const read = (
  text: string,
  from: string,
  mostParts?: number,
  language = "en",
) => {
  const clause = clauseOf(language, text);
  return wordsOf(
    clause,
    readNameFrom(clause, tokenAt(clause, from), mostParts),
  );
};

describe("a name from its start", () => {
  test.for([
    ["John Smith said", "John", "John Smith"],
    ["Jean-Noël Barrot said", "Jean", "Jean-Noël Barrot"],
    ["Chung Eui-yong said", "Chung", "Chung Eui-yong"],
    ["Tip O'Neill said", "Tip", "Tip O'Neill"],
    ["John Smith's plan", "John", "John Smith"],
    ["John F. Kennedy said", "John", "John F. Kennedy"],
    ["Joseph Biden, Jr. said", "Joseph", "Joseph Biden"],
    ["Willy de Clercq said", "Willy", "Willy de Clercq"],
    ["Faisal bin Farhan said", "Faisal", "Faisal bin Farhan"],
    ["Suleiman al-Salim said", "Suleiman", "Suleiman al-Salim"],
    ["John Smith Monday said", "John", "John Smith"],
    ["John Smith NATO said", "John", "John Smith"],
    ["John Smith\n\nPeter Roe", "John", "John Smith"],
    ["Smith said", "Smith", "Smith"],
    [
      "Andrés Manuel López Obrador said",
      "Andrés",
      "Andrés Manuel López Obrador",
    ],
    ["Sydney Mufamadi said", "Sydney", "Sydney Mufamadi"],
    ["the minister", "minister", null],
  ] as const)("%s: %s", ([text, from, name]) => {
    expect(read(text, from)).toBe(name);
  });

  test("no longer than asked for", () => {
    expect(read("Hans Peter Maier Gespräche", "Hans", 3, "de")).toBe(
      "Hans Peter Maier",
    );
  });

  test.for([
    ["Tobias von der Heide sagte", "Tobias", "Tobias von der Heide"],
    ["Amr Hanafi der Deutschen", "Amr", "Amr Hanafi"],
    ["Neubau der Einrichtung", "Neubau", "Neubau"],
  ] as const)("German particles: %s", ([text, from, name]) => {
    expect(read(text, from, 3, "de")).toBe(name);
  });
});

describe("a name up to its end", () => {
  test.for([
    ["said John Smith, minister", "minister", "John Smith"],
    ["met Jorio Dauster, president", "president", "Jorio Dauster"],
    ["In March Robert Orr, governor", "governor", "Robert Orr"],
    ["the company, minister", "minister", null],
  ] as const)("%s", ([text, behind, name]) => {
    const clause = clauseOf("en", text);
    expect(wordsOf(clause, readNameUpTo(clause, tokenAt(clause, behind)))).toBe(
      name,
    );
  });
});

test("a name before a thing is the thing's", () => {
  const clause = clauseOf("en", "Kim Il Sung University and Kim Il Sung");
  expect(isThing(clause, { from: 0, to: 3, parts: 3 })).toBe(true);
  expect(isThing(clause, { from: 5, to: 8, parts: 3 })).toBe(false);
});
