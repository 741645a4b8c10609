import { characterKinds } from "../character-kinds.ts";
import { remembered, toComparable } from "./normalise.ts";

// `外` `한` `プ`
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

const NARROW = 0,
  IS_WIDE = 1;
const kinds = characterKinds((character) =>
  WIDE.test(character) ? IS_WIDE : NARROW,
);

function hasWide(word: string): boolean {
  for (let at = 0; at < word.length; at += 1)
    if (kinds.at(word, at) === IS_WIDE) return true;
  return false;
}

/** Content words of a line or a text: four letters and more, or pairs of CJK characters. */
export const contentWords: (text: string) => ReadonlySet<string> = remembered(
  (text) => {
    const words = new Set<string>();
    for (const word of toComparable(text).split(" ")) {
      if (hasWide(word)) {
        for (let at = 0; at + 1 < word.length; at += 1)
          words.add(word.slice(at, at + 2));
      } else if (word.length > 3) words.add(word.slice(0, 7));
    }
    return words;
  },
);

/** Content words of several lines. */
export function contentWordsOf(lines: readonly string[]): ReadonlySet<string> {
  const [only = ""] = lines;
  if (lines.length <= 1) return contentWords(only);
  const words = new Set<string>();
  for (const line of lines)
    for (const word of contentWords(line)) words.add(word);
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
