import { describe, expect, test } from "vitest";
import { clauseOf, wordsOf } from "../../../test/clause-fixture.ts";
import { isKind, type Clause, type Piece } from "./clause.ts";
import { grammarOf, type Grammar } from "./grammar.ts";
import { leftOf, rightOf } from "./role-wording.ts";

function open(language: string, text: string) {
  const clause = clauseOf(language, text),
    role = clause.pieces.find(({ senses }) => isKind(senses, "role")),
    grammar = grammarOf(language);
  if (role === undefined || grammar === null) throw new Error("no office");
  return { clause, role, grammar };
}

const words = (clause: Clause, pieces: readonly Piece[]) =>
  pieces.map((piece) => wordsOf(clause, piece));

describe("what runs up to an office", () => {
  test.for<
    readonly [
      language: string,
      text: string,
      isBroken: boolean,
      ...left: string[],
    ]
  >([
    [
      "en",
      "the former Brazilian Finance Minister",
      false,
      "the",
      "former",
      "Brazilian",
    ],
    ["en", "But Brazilian Finance Minister", false, "Brazilian"],
    ["en", "at Air Canada President", true, "Canada"],
    ["de", "der US-Außenminister", false, "der"],
    ["de", "und NRW-Innenminister", false, "NRW"],
    ["ru", "визит в Москву министра обороны", true],
  ])("%s: %s", ([language, text, isBroken, ...left]) => {
    const { clause, role, grammar } = open(language, text);
    const found = leftOf(clause, role, grammar);
    expect(words(clause, found.pieces)).toEqual(left);
    expect(found.isBroken).toBe(isBroken);
  });
});

describe("what follows an office", () => {
  test.for<
    readonly [
      language: string,
      text: string,
      state: Partial<Record<"isOpen" | "hasComma" | "isClosed", boolean>>,
      next: string,
      ...right: string[],
    ]
  >([
    [
      "en",
      "Minister of State for Trade John Roe",
      { isOpen: true },
      "John",
      "for",
      "Trade",
    ],
    ["en", "Minister of John Roe", { isOpen: false }, "John", "of"],
    [
      "en",
      "Foreign Minister, John Roe",
      { isOpen: true, hasComma: true },
      "John",
    ],
    ["en", "Foreign Minister said", { isOpen: true }, "said"],
    [
      "de",
      "Minister für wirtschaftliche Zusammenarbeit Hans Roe",
      { isOpen: true },
      "Hans",
      "für",
      "wirtschaftliche Zusammenarbeit",
    ],
    [
      "ru",
      "министр по чрезвычайным ситуациям Пётр",
      { isOpen: true },
      "Пётр",
      "по",
      "чрезвычайным ситуациям",
    ],
    ["ru", "министр заявил Петру", { isOpen: true }, "заявил"],
  ])("%s: %s", ([language, text, state, next, ...right]) => {
    const { clause, role, grammar } = open(language, text);
    const found = rightOf(clause, role, grammar satisfies Grammar);
    expect(words(clause, found.pieces)).toEqual(right);
    expect(found).toMatchObject(state);
    expect(clause.tokens[found.at]?.text).toBe(next);
  });

  test("the end of the text closes it", () => {
    const { clause, role, grammar } = open("en", "the foreign minister");
    expect(rightOf(clause, role, grammar)).toMatchObject({
      isOpen: false,
      isClosed: true,
    });
  });
});
