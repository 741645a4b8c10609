import { MOST_IDS, NO_ID, tokenize, type Token } from "../knowledge/fold.ts";
import type { Lexicon, RatedMatch, Term } from "./concept-match.ts";
import { GermanCompounds } from "./german-compounds.ts";
import { isSmallWord } from "./small-words.ts";
import {
  OTHER_WORD,
  rateWord,
  SAME,
  toWordForms,
  type SpacedLanguage,
  type WordForms,
} from "./word-forms.ts";
import { jointAt } from "./word-joints.ts";
import {
  acronymKey,
  isAcronym,
  WordTrie,
  type TermEntry,
  type TermWord,
  type WordNode,
} from "./word-trie.ts";

/** A word as texts write it, and the terms that begin with it. */
interface Word extends WordForms {
  readonly text: string;
  readonly hasCapital: boolean;
  /** Its key as an acronym; null where it can be none. */
  readonly acronym: string | null;
  readonly isWholeAcronym: boolean;
  readonly starts: readonly WordNode[];
  /** Nouns that it is made of, in German; null: not looked at yet. */
  parts: readonly RatedMatch[] | null;
}

const NO_PARTS: readonly RatedMatch[] = [];

/** Words recur; emptied when it has grown too large. */
const MOST_WORDS = 100_000;

const CAPITAL = /^\p{Lu}/u;
// `WAR` in a headline: no lower case at all
const CAPITALS = /^[\p{Lu}\p{N}]{2,}$/u;
/** `Nato` `Opec`: acronyms that are said as words are also written as such. */
const SHORTEST_SPOKEN = 4;
// `-`, and from U+2010 those that are no dashes
const HYPHEN = 0x2d,
  OTHER_HYPHENS: readonly [number, number] = [0x20_10, 0x20_11];
/** Finds terms in texts of a language that puts spaces between its words. */
export class SpacedLexicon implements Lexicon {
  readonly #language: SpacedLanguage;
  readonly #trie: WordTrie;
  readonly #terms: readonly Term[];
  #compounds: GermanCompounds | null = null;
  readonly #words = new Map<string, Word>();
  /** The last word of each key's number: most words of a text, without a look at the map. */
  readonly #last: (Word | undefined)[] = Array.from({ length: MOST_IDS });

  constructor(terms: readonly Term[], language: SpacedLanguage) {
    this.#language = language;
    this.#terms = terms;
    this.#trie = new WordTrie(terms, language);
  }

  find(text: string, isTyped: boolean): RatedMatch[] {
    const tokens = tokenize(text);
    const matches: RatedMatch[] = [];
    for (let from = 0; from < tokens.length;) {
      const token = tokens[from];
      if (token === undefined) break;
      const word = this.#toWord(token);
      const found =
        (word.starts.length === 0
          ? null
          : this.#longestAt(text, tokens, from, isTyped)) ??
        (isTyped || isHyphen(text.charCodeAt(token.end))
          ? this.#joinedAt(text, tokens, from, isTyped)
          : null);
      if (found !== null) matches.push(found.match);
      else if (!isTyped && word.parts !== NO_PARTS)
        for (const part of this.#partsOf(word))
          matches.push({
            ...part,
            start: token.start + part.start,
            end: token.start + part.end,
          });
      from = found?.to ?? from + 1;
    }
    return matches;
  }

  #partsOf(word: Word): readonly RatedMatch[] {
    if (word.parts !== null) return word.parts;
    this.#compounds ??= new GermanCompounds(this.#terms);
    const found = this.#compounds.find(word.text);
    word.parts = found.length === 0 ? NO_PARTS : found;
    return found;
  }

  /** The longest term that begins at a token; of terms equally long the nearest. */
  #longestAt(
    text: string,
    tokens: readonly Token[],
    from: number,
    isTyped: boolean,
  ): { readonly match: RatedMatch; readonly to: number } | null {
    const first = tokens[from];
    if (first === undefined) return null;
    const { starts } = this.#toWord(first);
    let best: { match: RatedMatch; to: number } | null = null;
    const walk = (node: WordNode, to: number) => {
      for (const entry of node.entries) {
        const nearness = this.#rate(entry, tokens, from, isTyped);
        if (nearness === OTHER_WORD) continue;
        if (
          best === null ||
          to > best.to ||
          (to === best.to && nearness > best.match.nearness)
        ) {
          const end = tokens[to - 1]?.end ?? first.end;
          const { concept } = entry;
          best = { match: { concept, start: first.start, end, nearness }, to };
        }
      }
      const token = tokens[to];
      if (node.next.size === 0 || token === undefined) return;
      const joint = jointAt(text, tokens[to - 1] ?? first, token);
      if (joint === null) return;
      const { stem, acronym } = this.#toWord(token);
      const next = node.next.get(joint + stem);
      if (next !== undefined) walk(next, to + 1);
      const whole =
        acronym === null ? undefined : node.next.get(joint + acronym);
      if (whole !== undefined && whole !== next) walk(whole, to + 1);
    };
    for (const start of starts) walk(start, from + 1);
    return best;
  }

  /** `cease-fire`, and in queries `cease fire`, are `ceasefire`. */
  #joinedAt(
    text: string,
    tokens: readonly Token[],
    from: number,
    isTyped: boolean,
  ): { readonly match: RatedMatch; readonly to: number } | null {
    const first = tokens[from],
      second = tokens[from + 1];
    if (first === undefined || second?.start !== first.end + 1) return null;
    const joined = `${first.text}${second.text.toLowerCase()}`;
    const found = this.#longestAt(joined, tokenize(joined), 0, isTyped);
    if (found === null || found.match.end !== joined.length) return null;
    return {
      match: { ...found.match, start: first.start, end: second.end },
      to: from + 2,
    };
  }

  /** The mean nearness of a term's words; `OTHER_WORD` where one is another word. */
  #rate(
    { words, isTyped: isTypedSpelling }: TermEntry,
    tokens: readonly Token[],
    from: number,
    isTyped: boolean,
  ): number {
    if (isTypedSpelling && !isTyped) return OTHER_WORD;
    let sum = 0;
    for (const [at, term] of words.entries()) {
      const token = tokens[from + at];
      if (token === undefined) return OTHER_WORD;
      const word = this.#toWord(token);
      if (!isTyped && words.length === 1 && term.hasCapital && !word.hasCapital)
        return OTHER_WORD;
      const rate = term.isAcronym
        ? this.#rateAcronym(word, term, { tokens, at: from + at, isTyped })
        : rateWord(word, term, this.#language, isTyped);
      if (rate === OTHER_WORD) return OTHER_WORD;
      sum += rate;
    }
    return sum / words.length;
  }

  #rateAcronym(
    word: Word,
    term: TermWord,
    {
      tokens,
      at,
      isTyped,
    }: {
      readonly tokens: readonly Token[];
      readonly at: number;
      readonly isTyped: boolean;
    },
  ): number {
    const isSmall = isSmallWord(term.exact);
    if (isTyped) return isSmall && !word.isWholeAcronym ? OTHER_WORD : SAME;
    // In a headline all in capitals, WHO is any "who".
    if (isSmall && (isLoud(tokens[at - 1]) || isLoud(tokens[at + 1])))
      return OTHER_WORD;
    if (word.isWholeAcronym) return SAME;
    return word.hasCapital && word.exact.length >= SHORTEST_SPOKEN && !isSmall
      ? SAME - 1
      : OTHER_WORD;
  }

  #toWord({ text, id }: Token): Word {
    const last = this.#last[id];
    if (last?.text === text) return last;
    const word = this.#words.get(text) ?? this.#newWord(text);
    if (id !== NO_ID) this.#last[id] = word;
    return word;
  }

  #newWord(text: string): Word {
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    const forms = toWordForms(text, this.#language);
    const acronym = acronymKey(text);
    const starts = [
      this.#trie.startAt(forms.stem),
      this.#trie.startAt(acronym),
    ].filter((node) => node !== undefined);
    const word: Word = {
      ...forms,
      text,
      acronym: acronym === forms.stem ? null : acronym,
      hasCapital: CAPITAL.test(text),
      isWholeAcronym: isAcronym(text),
      starts: [...new Set(starts)],
      parts: this.#language === "de" ? null : NO_PARTS,
    };
    this.#words.set(word.text, word);
    return word;
  }
}

const isHyphen = (unit: number): boolean =>
  unit === HYPHEN || (unit >= OTHER_HYPHENS[0] && unit <= OTHER_HYPHENS[1]);

const isLoud = (token: Token | undefined): boolean =>
  token !== undefined && CAPITALS.test(token.text);
