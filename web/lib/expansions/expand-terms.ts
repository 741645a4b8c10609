import { foldName } from "@communique/indexer/search/fold-name";
import { findTerms } from "@communique/indexer/search/expand-query";
import type { TypedTerm } from "@communique/indexer/search/expand-query";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { readGlossary } from "../read-glossary";
import { MAX_TERMS } from "./expansion";
import type { Expansion } from "./expansion";
import type { FoundExpansion } from "./find-expansions";
import { ARTICLE_LANGUAGES } from "./article-languages";

/** Terms shown of each language; the first ones are the usual. */
const TERMS_PER_LANGUAGE = 3;

/** The terms of the glossary that a search has, with how other languages say them. Server only. */
export async function expandTerms({
  query,
  literal,
}: SearchRoute): Promise<readonly FoundExpansion[]> {
  const terms = findTerms(query, await readGlossary());
  const unique = new Map(terms.map((term) => [term.key, term]));
  return [...unique.values()].map((term) => ({
    key: term.key,
    typed: term.typed,
    values: [{ kind: "concept", value: term.concept.id }],
    terms: listTerms(term),
    isOn: !literal.includes(term.key),
  }));
}

/** The first of each language before the second of any. */
function listTerms({ concept, key }: TypedTerm): Expansion["terms"] {
  const ranked = Array.from({ length: TERMS_PER_LANGUAGE }, (_, rank) =>
    ARTICLE_LANGUAGES.flatMap((language) => {
      const term = concept[language][rank];
      return term === undefined || isSameWord(foldName(term), key)
        ? []
        : [{ language, term }];
    }),
  );
  return ranked.flat().slice(0, MAX_TERMS);
}

/** Or another form of it: `Sanktion` says nothing to who typed `Sanktionen`. */
const isSameWord = (one: string, other: string) =>
  one.startsWith(other) || other.startsWith(one);
