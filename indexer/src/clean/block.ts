import { characterKinds, widthAt } from "../character-kinds.ts";
import { remembered } from "./normalise.ts";

/** A line of a text, or a block-level piece of a page, in reading order. */
export interface Block {
  readonly text: string;
  /** The element it stood in ("p", "li", "h2", "figcaption"…), or "line" for plain text. */
  readonly tag: string;
  /** Share of its characters that are inside links, 0 to 1. */
  readonly linkDensity: number;
  /** Points from where it stands on the page: above 0 speaks for the body, below against. 0 for plain text. */
  readonly placeScore: number;
  /** A blank line stands above it; always so between a page's elements. */
  readonly blankBefore: boolean;
}

/** What was taken out of an article, and by which rule. */
export interface Removal {
  readonly rule: string;
  readonly text: string;
  /** Where it stood, seen from the body. */
  readonly place: "before" | "inside" | "after";
}

// One character of Chinese, Japanese or Korean says about as much as two and a half Latin letters.
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
// Behind a sentence's last mark: `”` `)` and the like
const CLOSING = /["'“‘”’»«›‹」』）)\]]|\s/u;
// `… getroffen.` `… said.” ` `…했다.` `…した。`
const SENTENCE_MARK = /[.!?…。！？؟।:：;]/u;

const OTHER = 0,
  IS_WIDE = 1,
  IS_CLOSING = 2,
  IS_SENTENCE_MARK = 3;

const kinds = characterKinds((character) => {
  if (WIDE.test(character)) return IS_WIDE;
  if (CLOSING.test(character)) return IS_CLOSING;
  return SENTENCE_MARK.test(character) ? IS_SENTENCE_MARK : OTHER;
});

/** Length in Latin characters' worth, so that one threshold serves all scripts. */
export const weigh = remembered((text): number => {
  let wide = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (kinds.at(text, at) !== IS_WIDE) continue;
    const width = widthAt(text, at);
    wide += width;
    at += width - 1;
  }
  return text.length + wide * 1.5;
});

/** Whether a block ends the way a sentence does: `… said.” (Yonhap).` */
export function endsLikeSentence(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && kinds.at(text, at) === IS_CLOSING) at -= 1;
  return at >= 0 && kinds.at(text, at) === IS_SENTENCE_MARK;
}

/** Texts shorter than this, in Latin letters' worth, are no articles. */
export const SHORTEST_ARTICLE = 60;

/** Shorter sentences are slogans, prompts and bylines as well as parts of a story. */
const SHORTEST_STORY_LINE = 80;

/** Whether a line could be a story's: running text that ends the way a sentence does. */
export const isStoryLine = (text: string) =>
  weigh(text) >= SHORTEST_STORY_LINE && endsLikeSentence(text);

/** What a step keeps of the blocks, and what it takes out. */
export interface Sifted {
  readonly kept: readonly Block[];
  readonly removed: readonly Removal[];
}
