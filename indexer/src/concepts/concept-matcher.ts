import type { Concept } from "../knowledge/concept-schema.ts";
import {
  CONCEPT_LANGUAGES,
  type ConceptLanguage,
  type ConceptMatch,
  type Lexicon,
  type RatedMatch,
} from "./concept-match.ts";
import { SpacedLexicon } from "./spaced-lexicon.ts";
import { UnspacedLexicon } from "./unspaced-lexicon.ts";

/** A place of a query that names a concept, and the language that it does so in. */
export interface QueryMatch extends ConceptMatch {
  readonly language: ConceptLanguage;
}

/** Finds concepts in texts and queries. */
export interface ConceptMatcher {
  /**
   * The concepts that a text names in its own language: in text order, without overlaps, the longest term of several.
   *
   * @param language ISO 639-1; none is found in a language without terms
   */
  find(text: string, language: string): ConceptMatch[];
  /** The concepts that a query names in any language that its script fits, in its order, without overlaps. */
  findInQuery(query: string): QueryMatch[];
}

const SCRIPTS: readonly (readonly [RegExp, readonly ConceptLanguage[]])[] = [
  [/\p{sc=Latin}/u, ["en", "de", "fr", "es", "vi"]],
  // `PKO` `F16`: what Korean and Japanese terms have of Latin letters
  [/[\p{Lu}\p{N}]{2}/u, ["ru", "ko", "ja", "zh"]],
  [/\p{N}/u, ["ko"]],
  [/\p{sc=Cyrillic}/u, ["ru"]],
  [/\p{sc=Arabic}/u, ["ar"]],
  [/\p{sc=Hangul}/u, ["ko"]],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u, ["ja"]],
  [/\p{sc=Han}/u, ["zh"]],
];

/**
 * Makes a matcher; reads nothing itself. What a language needs is made when it is first asked for: with 757 concepts all
 * ten take 0.4 to 0.9 s, the five in Latin letters 0.3 to 0.7 s.
 */
export function createConceptMatcher(
  concepts: readonly Concept[],
): ConceptMatcher {
  const lexicons = new Map<ConceptLanguage, Lexicon>();
  const lexiconFor = (language: ConceptLanguage): Lexicon => {
    const known = lexicons.get(language);
    if (known !== undefined) return known;
    const made = toLexicon(concepts, language);
    lexicons.set(language, made);
    return made;
  };
  return {
    find: (text, language) =>
      isConceptLanguage(language)
        ? lexiconFor(language).find(text, false).map(toMatch)
        : [],
    findInQuery: (query) => {
      const languages = new Set(
        SCRIPTS.flatMap(([script, fitting]) =>
          script.test(query) ? fitting : [],
        ),
      );
      const found = CONCEPT_LANGUAGES.filter((language) =>
        languages.has(language),
      ).flatMap((language) =>
        lexiconFor(language)
          .find(query, true)
          .map((match) => Object.assign(match, { language })),
      );
      return withoutOverlaps(found);
    },
  };
}

function toLexicon(
  concepts: readonly Concept[],
  language: ConceptLanguage,
): Lexicon {
  const terms = concepts.flatMap((concept) =>
    concept[language].map((term) => ({ term, concept })),
  );
  switch (language) {
    case "ko":
    case "ja":
    case "zh":
      return new UnspacedLexicon(terms, language);
    case "en":
    case "de":
    case "fr":
    case "es":
    case "ru":
    case "ar":
    case "vi":
      return new SpacedLexicon(terms, language);
  }
}

const isConceptLanguage = (language: string): language is ConceptLanguage =>
  CONCEPT_LANGUAGES.some((each) => each === language);

const toMatch = ({ concept, start, end }: RatedMatch): ConceptMatch => ({
  concept,
  start,
  end,
});

/** The longest of those that share letters, then the nearest to its term, then that of the first language. */
function withoutOverlaps(
  matches: readonly (RatedMatch & QueryMatch)[],
): QueryMatch[] {
  const chosen: QueryMatch[] = [];
  const length = ({ start, end }: ConceptMatch) => end - start;
  // One concept's words may be the same in several languages: the first stands for the nearest.
  const nearness = ({ concept, start, end }: RatedMatch) =>
    Math.max(
      ...matches
        .filter(
          (each) =>
            each.concept === concept &&
            each.start === start &&
            each.end === end,
        )
        .map((each) => each.nearness),
    );
  for (const { nearness: _, ...match } of matches.toSorted(
    (a, b) => length(b) - length(a) || nearness(b) - nearness(a),
  ))
    if (
      chosen.every(({ start, end }) => match.end <= start || end <= match.start)
    )
      chosen.push(match);
  return chosen.sort((a, b) => a.start - b.start);
}
