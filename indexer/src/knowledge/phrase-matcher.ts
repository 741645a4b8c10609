import { firstKey, MOST_IDS, NO_ID, type Token } from "./fold.ts";
import { toNode, type Entry, type Node, type Phrase } from "./phrase-trie.ts";
import { isDay, isInsideHangul, isInsideKatakana } from "./word-edges.ts";

/** An occurrence of a known phrase: tokens `from` (inclusive) to `to` (exclusive). */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

/** Phrases that are only worked out when a text has the first word of one of them. */
type Source<T> = Phrase<T> | (() => readonly Phrase<T>[]);

/** What begins with a word, and with the name that the word is the genitive of. */
interface Start<T> {
  readonly whole: Node<T> | undefined;
  readonly genitive: Node<T> | undefined;
}

/** In the table of starts: not looked up yet, nothing begins with the word, or the place of what does plus this. */
const UNKNOWN = 0,
  NOTHING = 1,
  FIRST = 2;
const MOST_STARTS = 0xff_00;

/** Shorter words are no genitives: as a phrase's first word, and behind it. */
const LEAST_ALONE = 5,
  LEAST_LATER = 3;

/** All that begins with one word, and the node made of it when a text first has it: 40,000 names cost little to know. */
interface Head<T> {
  readonly sources: Source<T>[];
  node: Node<T> | null;
}

const NONE: readonly never[] = [];

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
  /** What begins with the words that texts had; `#startOf` tells the place here by a word's number. */
  #starts: Start<T>[] = [];
  #startOf: Uint16Array | null = null;
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
    this.#starts = [];
    this.#startOf = null;
    const head = this.#heads.get(key);
    if (head === undefined)
      this.#heads.set(key, { sources: [source], node: null });
    else {
      head.sources.push(source);
      head.node = null;
    }
  }

  #startAt({ key, id }: Token): Start<T> | null {
    if (id === NO_ID) return this.#toStart(key);
    const startOf = (this.#startOf ??= new Uint16Array(MOST_IDS));
    const known = startOf[id] ?? UNKNOWN;
    if (known === NOTHING) return null;
    if (known !== UNKNOWN) return this.#starts[known - FIRST] ?? null;
    const start = this.#toStart(key);
    if (start === null) startOf[id] = NOTHING;
    else if (this.#starts.length < MOST_STARTS)
      startOf[id] = this.#starts.push(start) - 1 + FIRST;
    return start;
  }

  #toStart(key: string): Start<T> | null {
    const whole = this.#nodeFor(key);
    const genitive =
      this.#hasGenitives && key.endsWith("s")
        ? this.#nodeFor(key.slice(0, -1))
        : undefined;
    return whole === undefined && genitive === undefined
      ? null
      : { whole, genitive };
  }

  #nodeFor(key: string): Node<T> | undefined {
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
    const first = tokens[from];
    const start = first === undefined ? null : this.#startAt(first);
    if (start === null || isInsideHangul(tokens, from) || isDay(tokens, from))
      return null;
    let node: Node<T> | undefined,
      found: PhraseMatch<T> | null = null;
    for (let at = from; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || (token.isAfterMark && at > from)) break;
      const next = at === from ? start.whole : node?.next?.get(token.key);
      const values = this.#choose(
        next?.values ??
          (at === from
            ? this.#ofName(token, LEAST_ALONE, () => start.genitive)
            : this.#ofName(token, LEAST_LATER, (name) =>
                node?.next?.get(name),
              )) ??
          NONE,
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
  #ofName(
    { text, key }: Token,
    least: number,
    find: (name: string) => Node<T> | undefined,
  ): readonly Entry<T>[] | null | undefined {
    return this.#hasGenitives &&
      text.length >= least &&
      text.endsWith("s") &&
      LATIN_S.test(text)
      ? find(key.slice(0, -1))?.values
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
