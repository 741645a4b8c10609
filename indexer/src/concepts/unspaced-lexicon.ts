import type { Concept } from "../knowledge/concept-schema.ts";
import type { Lexicon, RatedMatch, Term } from "./concept-match.ts";
import { HanWords, isInsideKatakanaWord } from "./han-words.ts";
import { isKoreanWord } from "./korean-edges.ts";
import { simplifyEach } from "./simplified.ts";
import { SAME } from "./word-forms.ts";

/** Languages whose words are glued to each other or to particles. */
export type UnspacedLanguage = "ko" | "ja" | "zh";

interface CharacterNode {
  readonly next: Map<number, CharacterNode>;
  entry: { readonly concept: Concept; hasSpace: boolean } | null;
}

const newNode = (): CharacterNode => ({ next: new Map(), entry: null });

const SPACE = 0x20;
const SPACES = / /g;
// `ＮＡＴＯ` `２`: full width
const WIDE = /[！-～]/g;
const WIDE_BEYOND = 0xfe_e0;
const LATIN = /^[A-Za-z0-9]/;

/** A space may stand in longer Korean terms: 정상 회담. */
const SHORTEST_SPACED = 4;
/** Longer terms stand in no other word by chance. */
const LONGEST_CUT = 4;

/** Finds terms in Chinese, Japanese and Korean, character by character. */
export class UnspacedLexicon implements Lexicon {
  readonly #language: UnspacedLanguage;
  readonly #top = newNode();
  readonly #words: HanWords | null;

  constructor(terms: readonly Term[], language: UnspacedLanguage) {
    this.#language = language;
    this.#words = language === "ko" ? null : new HanWords(language);
    for (const { term, concept } of terms) this.#add(term, concept);
  }

  #add(term: string, concept: Concept): void {
    const written = this.#toComparable(term);
    let node = this.#top;
    for (const unit of units(written.replace(SPACES, ""))) {
      let next = node.next.get(unit);
      if (next === undefined) node.next.set(unit, (next = newNode()));
      node = next;
    }
    node.entry ??= { concept, hasSpace: false };
    node.entry.hasSpace ||= written.includes(" ");
  }

  #toComparable(text: string): string {
    const narrow = text.replace(WIDE, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - WIDE_BEYOND),
    );
    return this.#language === "zh" ? simplifyEach(narrow) : narrow;
  }

  find(text: string): RatedMatch[] {
    const plain = this.#toComparable(text);
    const isWord = this.#words?.forText(plain) ?? (() => true);
    const matches: RatedMatch[] = [];
    for (let start = 0; start < plain.length;) {
      const match = this.#longestAt(plain, start, isWord);
      if (match !== null) matches.push(match);
      start = match?.end ?? start + 1;
    }
    return matches;
  }

  #longestAt(
    text: string,
    start: number,
    isWord: (start: number, end: number) => boolean,
  ): RatedMatch | null {
    let node = this.#top.next.get(text.charCodeAt(start)),
      found: RatedMatch | null = null,
      spaces = 0;
    for (let end = start + 1; node !== undefined; end += 1) {
      const { entry } = node;
      const isSpaced =
        spaces === 0 ||
        entry?.hasSpace === true ||
        end - start - spaces >= SHORTEST_SPACED;
      if (entry !== null && isSpaced && this.#stands(text, start, end, isWord))
        found = { concept: entry.concept, start, end, nearness: SAME };
      let unit = text.charCodeAt(end);
      if (unit === SPACE && this.#language === "ko") {
        spaces += 1;
        end += 1;
        unit = text.charCodeAt(end);
      }
      node = node.next.get(unit);
    }
    return found;
  }

  /** Whether what was found is a word there, not a part of another. */
  #stands(
    text: string,
    start: number,
    end: number,
    isWord: (start: number, end: number) => boolean,
  ): boolean {
    const touches = (a: number, b: number) =>
      LATIN.test(text[a] ?? "") && LATIN.test(text[b] ?? "");
    if (touches(start - 1, start) || touches(end - 1, end)) return false;
    if (this.#language === "ko")
      return isKoreanWord(text, start, end, end - start);
    if (isInsideKatakanaWord(text, start, end)) return false;
    return end - start > LONGEST_CUT || isWord(start, end);
  }
}

function* units(text: string): Generator<number> {
  for (let at = 0; at < text.length; at += 1) yield text.charCodeAt(at);
}
