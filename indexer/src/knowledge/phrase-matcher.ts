import { firstKey, foldOnce, tokenize, type Token } from "./fold.ts";
import { isDay, isInsideHangul, isInsideKatakana } from "./word-edges.ts";

/** An occurrence of a known phrase: tokens `from` (inclusive) to `to` (exclusive). */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

/** What phrases share: made for a first word when a text first has it, so that 40,000 names cost little to know. */
interface Node<T> {
  next: Map<string, Node<T>> | null;
  values: Entry<T>[] | null;
}

interface Entry<T> {
  readonly value: T;
  /** The phrase's words as written. */
  readonly words: readonly string[];
}

/** A phrase as written, and what it means. */
export interface Phrase<T> {
  readonly phrase: string;
  readonly value: T;
}

/** Phrases that are only worked out when a text has the first word of one of them. */
type Source<T> = Phrase<T> | (() => readonly Phrase<T>[]);

/** All that begins with one word, and the node that was made of it. */
interface Head<T> {
  readonly sources: Source<T>[];
  node: Node<T> | null;
}

const NONE: readonly never[] = [];

const BUCKETS = 0x1_00_00;

/** By length and three letters: a tenth of what hashing the whole word costs. */
const bucketOf = (key: string): number =>
  (key.charCodeAt(0) * 31 +
    key.charCodeAt(key.length >> 1) * 17 +
    key.charCodeAt(key.length - 1) * 7 +
    key.length * 131) %
  BUCKETS;

// `USA` `UK` `ROK`: what is an abbreviation in the list must be one in the text
const ABBREVIATION = /^(?:\p{Lu}\.?){2,5}$/u;
const UPPER = /^\p{Lu}/u;
// `Putins`: not the Cyrillic ѕ
const LATIN_S = /\p{sc=Latin}s$/u;

/**
 * Finds known phrases in a text, whole words only, the longest first, in one pass: a trie over words (over characters
 * in Chinese, Japanese and Korean), so the time does not grow with the number of phrases.
 */
export class PhraseMatcher<T> {
  /** By the key of the first word. */
  readonly #heads = new Map<string, Head<T>>();
  /** Which buckets of keys hold a head: most words are told to start no phrase without looking them up. */
  readonly #buckets = new Uint8Array(BUCKETS);
  readonly #keepsAccents: boolean;
  readonly #hasGenitives: boolean;
  readonly #keepsCapitals: boolean;

  /**
   * @param options.keepsAccents for Vietnamese, where Nga is Russia and Ngã a fall
   * @param options.hasGenitives false for languages that glue no s to a name: Lyons is not Lyon's
   * @param options.keepsCapitals whether every word asks for its capital, not the first alone: «El paso» is not El Paso
   */
  constructor({
    keepsAccents = false,
    hasGenitives = true,
    keepsCapitals = false,
  }: {
    readonly keepsAccents?: boolean;
    readonly hasGenitives?: boolean;
    readonly keepsCapitals?: boolean;
  } = {}) {
    this.#keepsAccents = keepsAccents;
    this.#hasGenitives = hasGenitives;
    this.#keepsCapitals = keepsCapitals;
  }

  /** @param phrase as written; a capital in it asks for a capital in the text */
  add(phrase: string, value: T): void {
    this.#addSource(firstKey(phrase), { phrase, value });
  }

  /**
   * @param phrases makes them; called for each first word that a text has
   * @param heads phrases or words that hold every first word of them
   */
  addLater(heads: Iterable<string>, phrases: () => readonly Phrase<T>[]): void {
    for (const key of new Set(Array.from(heads, firstKey)))
      this.#addSource(key, phrases);
  }

  #addSource(key: string | null, source: Source<T>): void {
    if (key === null) return;
    this.#buckets[bucketOf(key)] = 1;
    const head = this.#heads.get(key);
    if (head === undefined)
      this.#heads.set(key, { sources: [source], node: null });
    else {
      head.sources.push(source);
      head.node = null;
    }
  }

  #nodeFor(key: string): Node<T> | undefined {
    if (this.#buckets[bucketOf(key)] === 0) return undefined;
    const head = this.#heads.get(key);
    if (head === undefined) return undefined;
    return (head.node ??= toNode(
      head.sources.flatMap((source) =>
        typeof source === "function"
          ? source().filter(({ phrase }) => firstKey(phrase) === key)
          : [source],
      ),
    ));
  }

  #follow(node: Node<T> | null, key: string): Node<T> | undefined {
    return node === null ? this.#nodeFor(key) : node.next?.get(key);
  }

  /**
   * Non-overlapping matches from left to right, each the longest that starts there.
   *
   * @param start the first token that a match may start at, `end` the token behind the last one
   */
  find(
    tokens: readonly Token[],
    start = 0,
    end = tokens.length,
  ): PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    for (let from = start; from < end;) {
      const match = this.#longestAt(tokens, from);
      if (match !== null) matches.push(match);
      from = match?.to ?? from + 1;
    }
    return matches;
  }

  #longestAt(tokens: readonly Token[], from: number): PhraseMatch<T> | null {
    if (isInsideHangul(tokens, from) || isDay(tokens, from)) return null;
    let node: Node<T> | null = null,
      found: PhraseMatch<T> | null = null;
    for (let at = from; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || (token.isAfterMark && at > from)) break;
      const next = this.#follow(node, token.key);
      const values = this.#choose(
        next?.values ?? this.#genitive(node, token)?.values ?? NONE,
        tokens,
        from,
        at + 1,
      );
      if (values.length > 0 && !isInsideKatakana(tokens, from, at))
        found = { from, to: at + 1, values };
      if (next === undefined) break;
      node = next;
    }
    return found;
  }

  /** `Putins` `Nordkoreas` `Choes` `Kim Jong Uns`: German genitives, English possessives without apostrophe. */
  #genitive(node: Node<T> | null, { text }: Token): Node<T> | undefined {
    const least = node === null ? 5 : 3;
    return this.#hasGenitives &&
      text.length >= least &&
      text.endsWith("s") &&
      LATIN_S.test(text)
      ? this.#follow(node, foldOnce(text.slice(0, -1)))
      : undefined;
  }

  /** Of phrases that fold to the same words, those written like the text: Нигерии is Nigeria, not Niger. */
  #choose(
    entries: readonly Entry<T>[],
    tokens: readonly Token[],
    from: number,
    to: number,
  ): readonly T[] {
    if (entries.length === 0) return NONE;
    const words = tokens.slice(from, to).map(({ text }) => text);
    const fitting = entries.filter(({ words: written }) =>
      (this.#keepsCapitals ? written : written.slice(0, 1)).every((word, at) =>
        this.#fits(word, words[at] ?? ""),
      ),
    );
    const key = words.join(" ").toLowerCase();
    const exact = fitting.filter(
      (entry) => entry.words.join(" ").toLowerCase() === key,
    );
    const chosen = exact.length > 0 ? exact : fitting;
    return [...new Set(chosen.map(({ value }) => value))];
  }

  /** "US" in the list is not "us" in the text, nor "China" "china"; "russisch" may start a sentence. */
  #fits(written: string, found: string): boolean {
    if (this.#keepsAccents && written.toLowerCase() !== found.toLowerCase())
      return false;
    if (ABBREVIATION.test(written)) return ABBREVIATION.test(found);
    return !UPPER.test(written) || UPPER.test(found);
  }
}

function toNode<T>(phrases: readonly Phrase<T>[]): Node<T> {
  const top: Node<T> = { next: null, values: null };
  for (const { phrase, value } of phrases) {
    const tokens = tokenize(phrase);
    let node = top;
    for (const { key } of tokens.slice(1)) {
      const known: Node<T> | undefined = node.next?.get(key);
      const next: Node<T> = known ?? { next: null, values: null };
      if (known === undefined) (node.next ??= new Map()).set(key, next);
      node = next;
    }
    (node.values ??= []).push({
      value,
      words: tokens.map(({ text }) => text),
    });
  }
  return top;
}
