import { describe, expect, test } from "vitest";
import {
  clauseOf,
  knowledge,
  roleWords,
  tokenAt,
} from "../../../test/clause-fixture.ts";
import { grammarOf } from "./grammar.ts";
import { isOtherName } from "./other-name.ts";

/** Whether the surname at `word` is somebody else's than the known person's. */
function isOther(language: string, text: string, word: string, person: string) {
  const clause = clauseOf(language, text),
    from = tokenAt(clause, word),
    grammar = grammarOf(language);
  const sense = knowledge()
    .officials.find(clause.tokens.slice(from, from + 1))
    .flatMap(({ values }) => values)
    .find(({ official }) => official.name === person);
  if (sense === undefined || grammar === null)
    throw new Error("no such person");
  return isOtherName(clause, { from, to: from + 1 }, sense.official, {
    ...roleWords(language),
    grammar,
  });
}

describe("a surname in another's full name", () => {
  test.for([
    ["en", "He met Nancy Reagan there.", "Reagan", "Ronald Reagan"],
    ["en", "said Makoto Kuroda, an official", "Kuroda", "Haruhiko Kuroda"],
    ["en", "Premier Zhou Enlai came", "Zhou", "Zhou Yongkang"],
    ["en", "The Kim Jong Thae Works", "Kim", "Kim Jong-un"],
    ["en", "actress Kerry Washington sang", "Kerry", "John Kerry"],
    ["en", "and Dilma de Casia Melo of Brazil", "Dilma", "Dilma Rousseff"],
    ["de", "Bernadette Chirac, die Ehefrau", "Chirac", "Jacques Chirac"],
    ["de", "der Kapitän Dusan Tadic traf", "Tadic", "Boris Tadic"],
    ["ru", "певица Алла Путина", "Путина", "Vladimir Putin"],
  ] as const)("%s: %s", ([language, text, word, person]) => {
    expect(isOther(language, text, word, person)).toBe(true);
  });
});

describe("a surname of the person's own", () => {
  test.for([
    ["en", "when Reagan spoke", "Reagan", "Ronald Reagan"],
    ["en", "with President Reagan there", "Reagan", "Ronald Reagan"],
    ["en", "said Mr Reagan", "Reagan", "Ronald Reagan"],
    ["en", "But Reagan spoke", "Reagan", "Ronald Reagan"],
    ["en", "REAGAN SEES PROGRESS IN MOSCOW", "REAGAN", "Ronald Reagan"],
    ["de", "Kanzlerkandidat Merz sprach", "Merz", "Friedrich Merz"],
    ["de", "sieht Merz Chancen", "Merz", "Friedrich Merz"],
    ["ru", "Владимир Владимирович Путин", "Путин", "Vladimir Putin"],
  ] as const)("%s: %s", ([language, text, word, person]) => {
    expect(isOther(language, text, word, person)).toBe(false);
  });
});
