import { foldName } from "./fold-name.ts";
import { MAX_QUERY_LENGTH } from "./query-length.ts";

/** Words and phrases of one search that can be taken as they stand. */
export const MAX_LITERALS = 20;

// `停火` `휴전`: a word may stand anywhere, or have particles behind it
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u;

/** Reads the words of an address; what is no word, or too long for one, is left out. */
export function readLiterals(values: readonly string[]): readonly string[] {
  const known = values.filter(
    (value) => value.length <= MAX_QUERY_LENGTH && foldName(value) !== "",
  );
  return [...new Set(known)].slice(0, MAX_LITERALS);
}

/** Brings words into their one form: folded, sorted, nothing twice. */
export function normalizeLiterals(
  literal: readonly string[],
): readonly string[] {
  const folded = new Set(literal.map(foldName));
  folded.delete("");
  return [...folded].toSorted().slice(0, MAX_LITERALS);
}

/** The words, folded, that a query has; the others say nothing of it. */
export function keepLiterals(
  literal: readonly string[],
  query: string,
): readonly string[] {
  if (literal.length === 0) return literal;
  const folded = foldName(query);
  return literal.filter((key) => hasWords(folded, key));
}

/** Whether a folded text has folded words side by side, as whole words where there are spaces. */
export function hasWords(text: string, words: string): boolean {
  return UNSPACED.test(words)
    ? text.includes(words)
    : ` ${text} `.includes(` ${words} `);
}
