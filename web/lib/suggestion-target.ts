import { NAME_KINDS } from "./name-kinds";
import type { NameKind } from "./name-kinds";
import { findTerms } from "./query-terms";

/** The part of a text that is being typed, and what it may be the name of. */
export interface SuggestionTarget {
  readonly kinds: readonly NameKind[];
  readonly typed: string;
  /** Whether what is chosen shall be left out. */
  readonly isExcluded: boolean;
  /** The text without it. */
  readonly rest: string;
}

/** Kinds that words may be the names of; an agency is asked for by its key. */
const WORD_KINDS = ["official", "country", "source"] as const;
/** Names of people and countries have rarely more. */
const MAX_WORDS = 4;
/** Shorter Latin words begin too many names. */
const MIN_LETTERS = 2;

// `lawr` `Kim Jong` at the end, apart from excluded words and phrases
const LAST_WORDS =
  /(?:^|\s)((?:(?![-−–])[^\s"“”„:：]+\s+){0,3}(?![-−–])[^\s"“”„:：]+)\s?$/u;
const LATIN = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Arabic}\d]*$/u;

/**
 * Finds what to suggest names for: the term at the end of the text, or else its
 * last words, together first and then the last alone.
 */
export function findSuggestionTargets(text: string): SuggestionTarget[] {
  const term = findTerms(text).at(-1);
  if (term && !term.isClosed) {
    const kinds = NAME_KINDS.filter((kind) => kind === term.key);
    // "country:" asks for all of them.
    const { value: typed, isExcluded, start } = term;
    const rest = text.slice(0, start);
    return kinds.length > 0 ? [{ kinds, typed, isExcluded, rest }] : [];
  }
  const words =
    LAST_WORDS.exec(text.slice(-MAX_TAIL))?.[1]?.split(/\s+/u) ?? [];
  const last = words.at(-1) ?? "";
  if (last.length < MIN_LETTERS && LATIN.test(last)) return [];
  const lengths = words.length > 1 ? [words.length, 1] : [words.length];
  return lengths
    .filter((length) => length > 0 && length <= MAX_WORDS)
    .map((length) => ({
      kinds: WORD_KINDS,
      typed: words.slice(-length).join(" "),
      isExcluded: false,
      rest: dropWords(text, length),
    }));
}

/** Longest tail of a text that is looked at: no name is longer. */
const MAX_TAIL = 100;

function dropWords(text: string, count: number) {
  let rest = text.trimEnd();
  for (let left = count; left > 0; left -= 1)
    rest = rest.replace(/\S+$/u, "").trimEnd();
  return rest === "" ? "" : `${rest} `;
}
