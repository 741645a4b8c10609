import { foldName } from "../search/fold-name.ts";

// Scripts without spaces between words, and Korean, where particles and parts of names are written together
const CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/gu;
const SPACES = /\s+/gu;

/**
 * A spelling as the index of names searches it: folded, and Chinese, Japanese and Korean with spaces between the
 * characters, so that any part is found without a segmenter's guess: 김정은 → 김 정 은, which the phrase "정 은" finds.
 */
export function toSearchForm(spelling: string): string {
  return foldName(spelling)
    .replace(CHARACTER, " $& ")
    .replace(SPACES, " ")
    .trim();
}

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
};
const UMLAUT = /[äöü]/gu;

/** All forms that a spelling is searched by: Müller is Muller and Mueller. */
export function toSearchForms(spelling: string): string[] {
  const plain = spelling.normalize("NFC").toLowerCase();
  const spelledOut = plain.replace(
    UMLAUT,
    (letter) => UMLAUTS[letter] ?? letter,
  );
  return [...new Set([toSearchForm(plain), toSearchForm(spelledOut)])];
}
