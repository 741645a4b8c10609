import { EMPTY_LIST, hashNext, hashText } from "./text-hash.ts";

/** Words in a row that make a shingle: four are hardly ever alike by chance, and one changed word spoils but four. */
const WORDS = 4;
/** Characters in a row, where words are not parted: Chinese and Japanese words are about two. */
const CHARACTERS = 8;

// `talks` `회담을` `2024`
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
// `部` `長` `の`, each alone; else what stands between them
const CHARACTER =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[^\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+/gu;
const UNPARTED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

/** A text's words in lower case, without punctuation; characters instead of words in Chinese and Japanese. */
export function toTokens(text: string): readonly string[] {
  const words = text.normalize("NFKC").toLowerCase().match(WORD) ?? [];
  return UNPARTED.test(text)
    ? words.flatMap((word) => word.match(CHARACTER) ?? [])
    : words;
}

/**
 * The set of a text's shingles (Broder 1997, "On the resemblance and containment of documents"): every run of four words
 * as a number of 32 bits. Texts shorter than that have none.
 */
export function findShingles(tokens: readonly string[]): ReadonlySet<number> {
  const characters = tokens.filter((token) => UNPARTED.test(token)).length;
  const width = characters * 2 > tokens.length ? CHARACTERS : WORDS;
  const hashes = tokens.map(hashText);
  const shingles = new Set<number>();
  for (let at = 0; at + width <= hashes.length; at += 1) {
    let hash = EMPTY_LIST;
    for (let next = at; next < at + width; next += 1)
      hash = hashNext(hash, hashes[next] ?? 0);
    shingles.add(hash);
  }
  return shingles;
}
