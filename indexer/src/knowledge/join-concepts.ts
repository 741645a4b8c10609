import { CONCEPT_LANGUAGES } from "../concepts/concept-match.ts";
import type { Concept } from "./concept-schema.ts";

/**
 * The glossary with a user's own: concepts of other ids are added, terms of known ones stand behind theirs. A term that
 * the glossary has for another concept is taken from it: the user's word counts.
 */
export function joinConcepts(
  glossary: readonly Concept[],
  own: readonly Concept[],
): Concept[] {
  const owners = new Map<string, string>();
  const keyOf = (language: string, term: string) =>
    `${language} ${term.normalize("NFC").toLowerCase()}`;
  for (const concept of own)
    for (const language of CONCEPT_LANGUAGES)
      for (const term of concept[language])
        owners.set(keyOf(language, term), concept.id);
  const joined = new Map<string, Concept>();
  for (const concept of [...glossary, ...own]) {
    const known = joined.get(concept.id);
    const terms = CONCEPT_LANGUAGES.map((language) => [
      language,
      [...(known?.[language] ?? []), ...concept[language]].filter(
        (term, at, all) =>
          all.indexOf(term) === at &&
          (owners.get(keyOf(language, term)) ?? concept.id) === concept.id,
      ),
    ]);
    joined.set(concept.id, {
      ...concept,
      broader: [...(known?.broader ?? []), ...concept.broader],
      ...Object.fromEntries(terms),
    });
  }
  return [...joined.values()];
}
