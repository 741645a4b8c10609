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
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+/gu;

// Everything wide lies above this; most texts have nothing there.
const MAYBE_WIDE = /[\u1100-\u11ff\u2e80-\uffff]/;

/** Length in Latin characters' worth, so that one threshold serves all scripts. */
export function weigh(text: string): number {
  if (!MAYBE_WIDE.test(text)) return text.length;
  let wide = 0;
  for (const run of text.match(WIDE) ?? []) wide += run.length;
  return text.length + wide * 1.5;
}

// `… getroffen.` `… said.”` `…했다.` `…した。` `… (Yonhap).` and the same before a closing quote or bracket
const SENTENCE_END = /[.!?…。！？؟।:：;](?:["'“‘”’»«›‹」』）)\]]|\s)*$/u;

/** Whether a block ends the way a sentence does. */
export const endsLikeSentence = (text: string) => SENTENCE_END.test(text);

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
