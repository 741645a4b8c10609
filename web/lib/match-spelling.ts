import { foldName } from "@communique/indexer/search/fold-name";

/** How well a spelling answers what was typed; the lower the better. */
type Fit = 0 | 1 | 2;

/** The whole, its beginning, or words in it that begin so. */
function fitOf(spelling: string, typed: string): Fit | null {
  if (spelling === typed) return 0;
  if (spelling.startsWith(typed)) return 1;
  const words = spelling.split(" ");
  const isIn = (part: string) =>
    words.some((word) => word.startsWith(part)) ||
    (UNSPACED.test(part) && spelling.includes(part));
  return typed.split(" ").every(isIn) ? 2 : null;
}

// `정은` `恩`: found in any place of a word
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u;

/**
 * Finds the spelling that answers best to what was typed, to be shown beside
 * the value; the first of equals. Null where none does: there was a typo, or
 * words stand together that no spelling has together.
 */
export function matchSpelling(
  spellings: readonly string[],
  typed: string,
): { spelling: string; isWhole: boolean } | null {
  const folded = foldName(typed);
  let best: { spelling: string; fit: Fit } | null = null;
  for (const spelling of spellings) {
    const fit = fitOf(foldName(spelling), folded);
    if (fit !== null && (best === null || fit < best.fit))
      best = { spelling, fit };
    if (fit === 0) break;
  }
  return best && { spelling: best.spelling, isWhole: best.fit === 0 };
}
