import type { Concept } from "../knowledge/concept-schema.ts";
import {
  createConceptMatcher,
  type ConceptMatcher,
  type QueryMatch,
} from "./concept-matcher.ts";

/** What queries are read with. */
export interface Terms {
  readonly concepts: readonly Concept[];
  /** Countries with all forms of their names (CountryMatchers.toCountryTerms). */
  readonly countries: readonly Concept[];
}

/** Finds concepts in texts and queries, and countries in queries. */
export interface Glossary extends ConceptMatcher {
  /** The countries that a query names in any language that its script fits, in its order, without overlaps. */
  findCountries(query: string): QueryMatch[];
}

/** Makes a glossary; reads nothing itself. What a language needs is made when it is first asked for. */
export function createGlossary({ concepts, countries }: Terms): Glossary {
  const matcher = createConceptMatcher(concepts);
  const named = createConceptMatcher(countries);
  return {
    find: (text, language) => matcher.find(text, language),
    findInQuery: (query) => matcher.findInQuery(query),
    findCountries: (query) => named.findInQuery(query),
  };
}
