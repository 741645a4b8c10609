import { isFunctionWord } from "../enrich/function-words.ts";

/** Languages whose small words a typed acronym may be: "who", "un", "us". */
const LATIN = ["en", "de", "fr", "es"];
const SMALL_WORDS: ReadonlySet<string> = new Set([
  "us",
  "am",
  "ai",
  "pic",
  "it",
]);

/** Whether a folded word is so common that an acronym of the same letters needs its capitals. */
export const isSmallWord = (word: string): boolean =>
  SMALL_WORDS.has(word) || LATIN.some((each) => isFunctionWord(word, each));
