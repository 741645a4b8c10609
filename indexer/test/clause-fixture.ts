import { beforeAll } from "vitest";
import { findCountryMentions } from "../src/enrich/countries/find-countries.ts";
import { toClause, type Clause } from "../src/enrich/officials/clause.ts";
import { tokenize } from "../src/knowledge/fold.ts";
import {
  loadKnowledge,
  type Knowledge,
} from "../src/knowledge/load-knowledge.ts";
import type { RoleWords } from "../src/knowledge/role-lexicons.ts";

let loaded: Knowledge | null = null;

// Reading takes seconds on a busy machine; no single test should answer for it.
beforeAll(() => {
  knowledge().officials.find([]);
  knowledge().roles.forLanguage("en");
}, 60_000);

/** The project's own knowledge, read once a test file. */
export const knowledge = (): Knowledge => (loaded ??= loadKnowledge());

/** A language's words for offices. */
export function roleWords(language: string): RoleWords {
  const words = knowledge().roles.forLanguage(language);
  if (words === null) throw new Error(`no words for ${language}`);
  return words;
}

/** A text with the words of offices and countries marked, by the project's own knowledge. */
export function clauseOf(language: string, text: string): Clause {
  const tokens = tokenize(text);
  const { countries, officials } = knowledge();
  return toClause(
    text,
    tokens,
    roleWords(language),
    findCountryMentions(text, tokens, countries.forLanguage(language)),
    officials.find(tokens),
  );
}

/** The token that a word starts at, the first time it stands in the text. */
export function tokenAt({ text, tokens }: Clause, word: string): number {
  const start = text.indexOf(word);
  const at = tokens.findIndex((token) => token.start === start);
  if (start < 0 || at < 0) throw new Error(`"${word}" starts no word`);
  return at;
}

/** The words of some tokens as the text has them. */
export const wordsOf = (
  { text, tokens }: Clause,
  place: { readonly from: number; readonly to: number } | null,
): string | null =>
  place === null
    ? null
    : text.slice(tokens[place.from]?.start, tokens[place.to - 1]?.end);
