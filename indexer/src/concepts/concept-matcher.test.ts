import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { CONCEPT_LANGUAGES, type ConceptMatch } from "./concept-match.ts";
import { createConceptMatcher } from "./concept-matcher.ts";

const { concepts, conceptMatcher: matcher } = loadKnowledge();

/** What is found, as `concept: words`. */
const found = (text: string, language: string) =>
  matcher
    .find(text, language)
    .map(
      ({ concept, start, end }) => `${concept.id}: ${text.slice(start, end)}`,
    );
const typed = (query: string) =>
  matcher
    .findInQuery(query)
    .map(
      ({ concept, start, end }) => `${concept.id}: ${query.slice(start, end)}`,
    );

describe("in texts", () => {
  test.for<[string, string, string[]]>([
    ["en", "They met in two ceasefires.", ["ceasefire: ceasefires"]],
    ["en", "A cease-fire came.", ["ceasefire: cease-fire"]],
    ["en", "The trade war goes on.", ["trade-war: trade war"]],
    ["en", "the men who told us is here", []],
    ["en", "The WHO warned.", ["who: WHO"]],
    ["en", "FARMERS WHO GREW WHEAT", []],
    ["en", "Kim Jong Un spoke.", []],
    ["en", "A neutral place of detention.", []],
    ["en", "Iran and Nato.", ["nato: Nato"]],
    ["de", "der Botschafter", ["ambassador: Botschafter"]],
    ["de", "die Botschaften", ["embassy: Botschaften"]],
    ["de", "den Botschaftern", ["ambassador: Botschaftern"]],
    ["de", "Sie verhandeln und sprechen.", []],
    ["de", "die Haushaltsverhandlungen", ["negotiation: verhandlungen"]],
    ["de", "Die Parlamentarischen", []],
    ["de", "der Lautsprecher", []],
    ["de", "die Präsidentschaft", []],
    ["fr", "les négociations", ["negotiation: négociations"]],
    ["fr", "il traite le crime", []],
    ["fr", "la Crimée", ["crimea: Crimée"]],
    ["es", "la embajada", ["embassy: embajada"]],
    ["es", "los embajadores", ["ambassador: embajadores"]],
    ["es", "se trata de un negocio", []],
    ["ru", "после переговоров", ["negotiation: переговоров"]],
    ["ru", "цены на газ", []],
    [
      "ru",
      "инициатива «Один пояс, один путь»",
      ["belt-and-road: Один пояс, один путь"],
    ],
    ["ar", "والمفاوضات", ["negotiation: والمفاوضات"]],
    ["vi", "lệnh ngừng bắn", ["ceasefire: lệnh ngừng bắn"]],
    ["vi", "hiệp định hoà bình", ["peace-agreement: hiệp định hoà bình"]],
    ["vi", "ngung ban", []],
    ["ko", "휴전은", ["ceasefire: 휴전"]],
    ["ko", "정상 회담에서", ["summit: 정상 회담"]],
    ["ko", "북미정상회담", ["bilateral-summit: 북미정상회담"]],
    ["ko", "협상했다", ["negotiation: 협상"]],
    ["ko", "사면초가", []],
    ["ja", "停戦合意を巡り", ["ceasefire-agreement: 停戦合意"]],
    ["ja", "元首相が話した", ["prime-minister: 首相"]],
    ["ja", "テロップを見る", []],
    ["zh", "東盟國家", ["asean: 東盟"]],
    ["zh", "恢复交通", []],
    ["zh", "加沙和约旦", ["gaza-strip: 加沙"]],
    ["zh", "统一部署", []],
    ["zh", "立即停火", ["ceasefire: 停火"]],
  ])("%s: %s", ([language, text, expected]) => {
    expect(found(text, language)).toEqual(expected);
  });

  test("a compound counts for its beginning and its end", () => {
    const text = "die Raketenabwehrverhandlungen";
    expect(found(text, "de")).toEqual([
      "missile-defence: Raketenabwehr",
      "negotiation: verhandlungen",
    ]);
  });

  test("terms end with their sentence, and are of the text's language alone", () => {
    expect(found("After the trade. War came.", "en")).toEqual(["war: War"]);
    expect(found("Waffenstillstand", "en")).toEqual([]);
    expect(found("ceasefire", "und")).toEqual([]);
  });
});

describe("in queries", () => {
  test.for<[string, string[]]>([
    ["prisoner exchange kyiv", ["prisoner-exchange: prisoner exchange"]],
    ["cease fire", ["ceasefire: cease fire"]],
    ["nsc", ["national-security-council: nsc"]],
    ["who told us", []],
    ["WHO", ["who: WHO"]],
    ["negociacion", ["negotiation: negociacion"]],
    ["Ruestungsexport", ["arms-exports: Ruestungsexport"]],
    ["ngung ban", ["ceasefire: ngung ban"]],
    ["Botschafter", ["ambassador: Botschafter"]],
    ["停戰", ["ceasefire: 停戰"]],
    ["정상회담", ["summit: 정상회담"]],
    ["санкциями", ["sanctions: санкциями"]],
    ["Kim Jong Un", []],
  ])("%s", ([query, expected]) => {
    expect(typed(query)).toEqual(expected);
  });

  test("tell the first language that has the words", () => {
    expect(matcher.findInQuery("sanctions")[0]?.language).toBe("en");
    expect(matcher.findInQuery("Sanktionen")[0]?.language).toBe("de");
  });
});

describe("every term of the glossary", { timeout: 60_000 }, () => {
  const terms = concepts.flatMap((concept) =>
    CONCEPT_LANGUAGES.flatMap((language) =>
      concept[language].map((term) => ({ language, term, concept })),
    ),
  );

  test("finds its concept in its language", () => {
    const missed = terms.filter(
      ({ language, term, concept }) =>
        !matcher
          .find(term, language)
          .some((match) => match.concept === concept),
    );
    expect(missed.map(({ language, term }) => `${language} ${term}`)).toEqual(
      [],
    );
  });

  test("is found whole when typed", () => {
    const missed = terms.filter(
      ({ term }) => !coversEnds(matcher.findInQuery(term), term),
    );
    expect(missed.map(({ language, term }) => `${language} ${term}`)).toEqual(
      [],
    );
  });
});

// «伊斯兰国» stands in quotation marks
const EDGE = /^[\p{L}\p{N}]|[\p{L}\p{N}]$/gu;

function coversEnds(matches: readonly ConceptMatch[], term: string): boolean {
  const edges = [...term.matchAll(EDGE)].map(({ index }) => index);
  return edges.every((at) =>
    matches.some(({ start, end }) => start <= at && at < end),
  );
}

test("matches lie in the text, in order, apart", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .constantFrom(
        ...concepts.slice(0, 80).flatMap((each) => [each.de, each.zh, each.ko]),
      )
      .map(([term = ""]) => term),
    fc.constantFrom(" ", "-", ", ", "이", "ß", "\u{20000}"),
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join("")),
      fc.constantFrom(...CONCEPT_LANGUAGES),
      (text, language) => {
        for (const matches of [
          matcher.find(text, language),
          matcher.findInQuery(text),
        ]) {
          let last = 0;
          for (const { start, end } of matches) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});

test("without concepts nothing is found", () => {
  expect(createConceptMatcher([]).findInQuery("ceasefire")).toEqual([]);
});
