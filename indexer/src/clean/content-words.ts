import { toComparable } from "./normalise.ts";

// Everything wide lies above this; most words have nothing there.
const MAYBE_WIDE = /[\u1100-\u11ff\u2e80-\uffff]/;
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Content words: four letters and more, or pairs of CJK characters. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of toComparable(text).split(" ")) {
    if (MAYBE_WIDE.test(word) && WIDE.test(word)) {
      for (let at = 0; at + 1 < word.length; at += 1)
        words.add(word.slice(at, at + 2));
    } else if (word.length > 3) words.add(word.slice(0, 7));
  }
  return words;
}

/** Share of a line's content words that the body uses too, 0 to 1. */
export const overlapWith = (text: string, body: ReadonlySet<string>): number =>
  shareOf(contentWords(text), body);

/** Share of some words that are among others, 0 to 1. */
export function shareOf(
  words: ReadonlySet<string>,
  body: ReadonlySet<string>,
): number {
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (body.has(word)) shared += 1;
  return shared / words.size;
}
