import { chooseBy } from "./choose.ts";

/** Shorter words are spelled right, or the engine could not tell. */
export const LEAST_LETTERS = 5;

const LETTERS_ONLY = /^\p{L}+$/u;

/** Whether a word is one to be mistyped: long enough, and nothing but letters. */
export const canBeMistyped = (word: string): boolean =>
  LETTERS_ONLY.test(word) && Array.from(word).length >= LEAST_LETTERS;

/**
 * Makes one typing error in a word: a letter left out, typed twice or changed for another of the word, or two that have
 * changed places. The first letter is right: hardly any error is there (Pollock and Zamora, "Automatic Spelling Correction
 * in Scientific and Scholarly Text", CACM 27, 1984: 7.8 %).
 *
 * @param isWord tells which results are words themselves: those are no typing errors
 * @returns null where every error makes another word
 */
export function makeTypo(
  word: string,
  key: string,
  isWord: (word: string) => boolean = () => false,
): string | null {
  const letters = Array.from(word);
  const typos = letters.flatMap((letter, at) =>
    at === 0 ? [] : toTypos(letters, letter, at),
  );
  return chooseBy(
    [...new Set(typos)].filter((typo) => typo !== word && !isWord(typo)),
    `${key}/typo/${word}`,
  );
}

/** The errors that can be made at one letter. */
function toTypos(
  letters: readonly string[],
  letter: string,
  at: number,
): string[] {
  const next = letters[at + 1];
  const other = letters[(at * 7 + 3) % letters.length] ?? letter;
  return [
    letters.toSpliced(at, 1),
    letters.toSpliced(at, 0, letter),
    letters.with(at, other.toLowerCase()),
    ...(next === undefined ? [] : [letters.toSpliced(at, 2, next, letter)]),
  ].map((typed) => typed.join(""));
}
