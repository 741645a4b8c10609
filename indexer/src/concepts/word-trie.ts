import type { Concept } from "../knowledge/concept-schema.ts";
import { tokenize } from "../knowledge/fold.ts";
import type { Term } from "./concept-match.ts";
import { toWordForms, type SpacedLanguage, type WordForms } from "./word-forms.ts";

/** A word of a term. */
export interface TermWord extends WordForms {
  /** `NATO` `G7` `MI6`: compared as a whole, not by its stem. */
  readonly isAcronym: boolean;
  readonly hasCapital: boolean;
}

/** A term that ends at a node. */
export interface TermEntry {
  readonly concept: Concept;
  readonly words: readonly TermWord[];
  /** A spelling that keyboards force, not one that is printed: it counts in queries alone. */
  readonly isTyped: boolean;
}

/** What terms that begin alike share; the way on is by stems and acronyms. */
export interface WordNode {
  readonly next: Map<string, WordNode>;
  readonly entries: TermEntry[];
}

const newNode = (): WordNode => ({ next: new Map(), entries: [] });

// `NATO` `G7` `COVID`, not `US-` nor `I`
const ACRONYM = /^(?=.*\p{Lu})[\p{Lu}\p{N}.]{2,}$/u;
// `DDoS`, `SDGs`: two capitals at least
const MIXED_ACRONYM = /^\p{Lu}\p{Ll}?\p{Lu}[\p{L}\p{N}]*$/u;
const CAPITAL = /^\p{Lu}/u;
const HYPHEN = /\p{L}{3}[-‐]\p{L}{3}/u;
const UMLAUT = /[äöü]/gu;
const SPELLED: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
};

/** Whether a word is compared with its capitals. */
export const isAcronym = (word: string): boolean =>
  ACRONYM.test(word) || MIXED_ACRONYM.test(word);

/** The way that an acronym's node is found by: no stem has a capital. */
export const acronymKey = (word: string): string =>
  word.replaceAll(".", "").toUpperCase();

/** All the terms of a language, by their words. */
export function toWordTrie(
  terms: readonly Term[],
  language: SpacedLanguage,
): WordNode {
  const top = newNode();
  for (const { term, concept } of terms) {
    add(top, concept, term, language, false);
    if (HYPHEN.test(term) && !term.includes(" "))
      add(top, concept, term.replace(/[-‐]/g, ""), language, false);
    for (const typed of typedSpellings(term, language))
      add(top, concept, typed, language, true);
  }
  return top;
}

/** How a term is typed without its accents: an accent changes the stem (negociacion). */
function typedSpellings(term: string, language: SpacedLanguage): string[] {
  const plain = term.normalize("NFD").replace(/\p{M}/gu, "");
  if (language === "ru" || language === "ar" || plain === term) return [];
  if (language === "de")
    return [term.toLowerCase().replace(UMLAUT, (letter) => SPELLED[letter] ?? letter)];
  // One syllable without its tone is any of six words.
  return language === "vi" && !term.includes(" ")
    ? []
    : [plain.replaceAll("đ", "d").replaceAll("Đ", "D")];
}

function add(
  top: WordNode,
  concept: Concept,
  term: string,
  language: SpacedLanguage,
  isTyped: boolean,
): void {
  let node = top;
  const words = tokenize(term).map(({ text }) => ({
    ...toWordForms(text, language),
    isAcronym: isAcronym(text),
    hasCapital: CAPITAL.test(text),
    text,
  }));
  for (const { isAcronym: isWhole, stem, text } of words) {
    const key = isWhole ? acronymKey(text) : stem;
    let next = node.next.get(key);
    if (next === undefined) node.next.set(key, (next = newNode()));
    node = next;
  }
  if (words.length > 0) node.entries.push({ concept, words, isTyped });
}
