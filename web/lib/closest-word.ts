import { distance } from "fastest-levenshtein";
import { foldName } from "@communique/indexer/search/fold-name";

// `Jong-un` is two
const BREAK = /[\s\-–·・,]+/u;

/**
 * Finds the word in names that is nearest to what was typed, within one letter
 * changed of four; null where none is, or where one of them is what was typed.
 */
export function closestWord(
  typed: string,
  names: readonly string[],
): string | null {
  const wanted = foldName(typed);
  let best: string | null = null;
  let least = Math.floor(wanted.length / 4) + 1;
  for (const word of new Set(names.flatMap((name) => name.split(BREAK)))) {
    const changed = distance(wanted, foldName(word));
    if (changed === 0) return null;
    if (changed < least) {
      least = changed;
      best = word;
    }
  }
  return best;
}
