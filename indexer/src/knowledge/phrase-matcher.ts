import { foldWord, tokenize, type Token } from "./fold.ts";

/** An occurrence of a known phrase: tokens `from` (inclusive) to `to` (exclusive). */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: { readonly value: T; readonly written: string }[];
}

const newNode = <T>(): Node<T> => ({ next: new Map(), values: [] });

// `USA` `UK` `ROK`: what is an abbreviation in the list must be one in the text
const ABBREVIATION = /^(?:\p{Lu}\.?){2,5}$/u;
const UPPER = /^\p{Lu}/u;
const HANGUL = /^\p{sc=Hangul}/u;

/**
 * Finds known phrases in a text, whole words only, the longest first, in one pass: a trie over words (over characters
 * in Chinese, Japanese and Korean), so the time does not grow with the number of phrases.
 */
export class PhraseMatcher<T> {
  readonly #root: Node<T> = newNode();
  readonly #keepsAccents: boolean;

  /** @param options.keepsAccents for Vietnamese, where Nga is Russia and Ngã a fall */
  constructor({
    keepsAccents = false,
  }: { readonly keepsAccents?: boolean } = {}) {
    this.#keepsAccents = keepsAccents;
  }

  /** @param phrase as written; a capital in it asks for a capital in the text */
  add(phrase: string, value: T): void {
    let node = this.#root;
    const tokens = tokenize(phrase);
    if (tokens.length === 0) return;
    for (const { key } of tokens) {
      let next = node.next.get(key);
      if (next === undefined) node.next.set(key, (next = newNode()));
      node = next;
    }
    if (!node.values.some((entry) => entry.value === value))
      node.values.push({ value, written: tokens[0]?.text ?? "" });
  }

  /** Non-overlapping matches from left to right, each the longest that starts there. */
  find(tokens: readonly Token[]): PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    for (let from = 0; from < tokens.length;) {
      const match = this.#longestAt(tokens, from);
      if (match !== null) matches.push(match);
      from = match?.to ?? from + 1;
    }
    return matches;
  }

  #longestAt(tokens: readonly Token[], from: number): PhraseMatch<T> | null {
    const first = tokens[from];
    if (first === undefined || isInsideHangul(tokens, from)) return null;
    let node: Node<T> | undefined = this.#root,
      found: PhraseMatch<T> | null = null;
    for (let at = from; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      const next: Node<T> | undefined = node.next.get(token.key);
      const ending =
        next === undefined || next.values.length === 0
          ? withoutGenitive(token)
          : null;
      const end = ending === null ? next : node.next.get(ending);
      const values =
        end?.values
          .filter(({ written }) => this.#fits(written, first.text))
          .map(({ value }) => value) ?? [];
      if (values.length > 0) found = { from, to: at + 1, values };
      if (next === undefined) break;
      node = next;
    }
    return found;
  }

  /** "US" in the list is not "us" in the text, nor "China" "china"; "russisch" may start a sentence. */
  #fits(written: string, found: string): boolean {
    if (this.#keepsAccents && written.toLowerCase() !== found.toLowerCase())
      return false;
    if (ABBREVIATION.test(written)) return ABBREVIATION.test(found);
    return !UPPER.test(written) || UPPER.test(found);
  }
}

// `Putins` `Nordkoreas` `Choes`: German genitives, English possessives without apostrophe
function withoutGenitive(token: Token): string | null {
  return token.text.length > 4 && /\p{sc=Latin}s$/u.test(token.text)
    ? foldWord(token.text.slice(0, -1))
    : null;
}

// 이란 (Iran) is not in 그러이란: Korean glues particles behind a word, never before it.
function isInsideHangul(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at],
    before = tokens[at - 1];
  return (
    token !== undefined &&
    before?.end === token.start &&
    HANGUL.test(before.text) &&
    HANGUL.test(token.text)
  );
}
