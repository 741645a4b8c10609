import type { Concept } from "../knowledge/concept-schema.ts";
import { firstWord, tokenize } from "../knowledge/fold.ts";
import type { Term } from "./concept-match.ts";
import {
  toWordForms,
  type SpacedLanguage,
  type WordForms,
} from "./word-forms.ts";

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

// `NATO` `G7` `MI6` `DDoS` `SDGs` `U.S.`: two of the first three characters are capitals or figures
const ACRONYM = /^\p{Lu}\.?(?:\p{Ll}?\p{Lu}|\p{N})[\p{L}\p{N}.]*$/u;
const CAPITAL = /^\p{Lu}/u;
// `cease-fire`: not `F-16`
const HYPHEN = /\p{L}{3}[-‐]\p{L}{3}/u;
const HYPHENS = /[-‐]/gu;
const ASCII = /^[ -~]*$/;
const ACCENTS = /\p{M}/gu;
const UMLAUT = /[äöü]/gu;
const SPELLED: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
};

/** Before the key of a word that stands behind a comma: «Один пояс, один путь». */
export const COMMA_KEY = ",";

/** Whether a word is compared with its capitals. */
export const isAcronym = (word: string): boolean => ACRONYM.test(word);

/** The way that an acronym's node is found by: no stem has a capital. */
export const acronymKey = (word: string): string =>
  word.replaceAll(".", "").toUpperCase();

/** A term's words as a trie takes them; `toTermWords` makes them. */
interface Spelling {
  readonly concept: Concept;
  readonly spelling: string;
  readonly isTyped: boolean;
}

/** What begins with one word, and the node made of it when a text first has it. */
interface Head {
  readonly spellings: Spelling[];
  node: WordNode | null;
}

/** All the terms of a language, by their words. Of most, the first word alone is looked at. */
export class WordTrie {
  readonly #language: SpacedLanguage;
  readonly #heads = new Map<string, Head>();
  readonly #words = new Map<string, KeyedWord>();

  constructor(terms: readonly Term[], language: SpacedLanguage) {
    this.#language = language;
    for (const { term, concept } of terms) {
      this.#add({ concept, spelling: term, isTyped: false });
      if (HYPHEN.test(term) && !term.includes(" "))
        this.#add({
          concept,
          spelling: term.replace(HYPHENS, ""),
          isTyped: false,
        });
      const typed = toTyped(term, language);
      if (typed !== null)
        this.#add({ concept, spelling: typed, isTyped: true });
    }
  }

  /** What begins with a word that has a key. */
  startAt(key: string): WordNode | undefined {
    const head = this.#heads.get(key);
    return head === undefined
      ? undefined
      : (head.node ??= this.#toNode(head.spellings));
  }

  #add(spelling: Spelling): void {
    const first = firstWord(spelling.spelling);
    if (first === null) return;
    const { key } = this.#toWord(first);
    const head = this.#heads.get(key);
    if (head === undefined)
      this.#heads.set(key, { spellings: [spelling], node: null });
    else head.spellings.push(spelling);
  }

  #toNode(spellings: readonly Spelling[]): WordNode {
    const top = newNode();
    for (const { concept, spelling, isTyped } of spellings) {
      const tokens = tokenize(spelling);
      const words = tokens.map(({ text }) => this.#toWord(text));
      let node = top;
      for (const [at, word] of words.entries()) {
        if (at === 0) continue;
        const end = tokens[at - 1]?.end ?? 0;
        const key = spelling[end] === "," ? COMMA_KEY + word.key : word.key;
        let next = node.next.get(key);
        if (next === undefined) node.next.set(key, (next = newNode()));
        node = next;
      }
      node.entries.push({ concept, words, isTyped });
    }
    return top;
  }

  #toWord(text: string): KeyedWord {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const word = toTermWord(text, this.#language);
    this.#words.set(text, word);
    return word;
  }
}

interface KeyedWord extends TermWord {
  /** The way to it. */
  readonly key: string;
}

/** A word of a term, in its forms. */
export function toTermWord(text: string, language: SpacedLanguage): KeyedWord {
  const forms = toWordForms(text, language);
  const isWhole = isAcronym(text);
  return {
    ...forms,
    isAcronym: isWhole,
    hasCapital: CAPITAL.test(text),
    key: isWhole ? acronymKey(text) : forms.stem,
  };
}

/** How a term is typed without its accents, which change the stem (negociacion); null: no other way. */
function toTyped(term: string, language: SpacedLanguage): string | null {
  if (ASCII.test(term) || language === "ru" || language === "ar") return null;
  if (language === "de")
    return term
      .toLowerCase()
      .replace(UMLAUT, (letter) => SPELLED[letter] ?? letter);
  // One syllable without its tone is any of six words; the others are compared without it anyway.
  if (language === "vi") return null;
  return term.normalize("NFD").replace(ACCENTS, "");
}
