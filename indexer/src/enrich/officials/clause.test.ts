import { describe, expect, test } from "vitest";
import { clauseOf, tokenAt, wordsOf } from "../../../test/clause-fixture.ts";
import { gapBefore, isKind, isSentenceStart } from "./clause.ts";

describe("pieces of the text", () => {
  test.for<readonly [language: string, text: string, ...pieces: string[]]>([
    ["en", "Bank of Japan Governor Onda", "body", "role"],
    ["en", "Japanese Foreign Minister Onda", "JP", "role"],
    ["de", "der russische Außenminister", "modifier", "RU", "role"],
    ["ru", "министр обороны России", "role", "RU"],
    ["ru", "губернатор Приморья Александр Волков", "role", "region"],
    ["en", "nothing of the kind"],
  ])("%s: %s", ([language, text, ...pieces]) => {
    expect(
      clauseOf(language, text).pieces.map(
        ({ country, senses }) => country ?? senses[0]?.kind,
      ),
    ).toEqual(pieces);
  });

  test("are found by where they start, end and what they cover", () => {
    const clause = clauseOf("en", "Bank of Japan Governor Onda");
    const [body] = clause.pieces;
    expect(wordsOf(clause, body ?? null)).toBe("Bank of Japan");
    expect(clause.startingAt.get(0)).toBe(body);
    expect(clause.endingAt.get(3)).toBe(body);
    expect(clause.covering.get(1)).toBe(body);
    expect(clause.covering.has(4)).toBe(false);
  });

  test("a city is known as one, an adjective as well", () => {
    const { pieces } = clauseOf("en", "the Moscow mayor and the Russian mayor");
    expect(
      pieces
        .filter(({ country }) => country !== null)
        .map(({ isCity, isAdjective }) => [isCity, isAdjective]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

test("isKind looks at all senses", () => {
  expect(isKind([{ kind: "link" }, { kind: "stop" }], "stop")).toBe(true);
  expect(isKind([], "stop")).toBe(false);
});

test("gapBefore gives what stands between two words", () => {
  const clause = clauseOf("en", "One, two");
  expect([gapBefore(clause, 1), gapBefore(clause, 2)]).toEqual([", ", ""]);
});

describe("isSentenceStart", () => {
  test.for([
    ["He left. Then", "Then", true],
    ["Title\n\nThen", "Then", true],
    ["“Then", "Then", true],
    ["Then", "Then", true],
    ["and Then", "Then", false],
    ["one, Then", "Then", false],
  ] as const)("%j: %s %s", ([text, word, isStart]) => {
    const clause = clauseOf("en", text);
    expect(isSentenceStart(clause, tokenAt(clause, word))).toBe(isStart);
  });
});
