import type { Concept } from "../knowledge/concept-schema.ts";

/** The languages that concepts have terms in, in the order that a typed word is tried in. */
export const CONCEPT_LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "ru",
  "ar",
  "vi",
  "ko",
  "ja",
  "zh",
] as const;

export type ConceptLanguage = (typeof CONCEPT_LANGUAGES)[number];

/** A place of a text that names a concept. */
export interface ConceptMatch {
  readonly concept: Concept;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** The same with how near the written words are to the term's: the higher the nearer. */
export interface RatedMatch extends ConceptMatch {
  readonly nearness: number;
}

/** How the terms of one language are found in its texts. */
export interface Lexicon {
  /**
   * In text order, without overlaps, the longest where several begin.
   *
   * @param isTyped whether the text is a query: capitals and accents may be missing
   */
  find(text: string, isTyped: boolean): RatedMatch[];
}

/** A term and what it names. */
export interface Term {
  readonly term: string;
  readonly concept: Concept;
}
