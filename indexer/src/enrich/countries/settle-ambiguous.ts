import { foldWord } from "../../knowledge/fold.ts";
import type { CountryMention } from "./find-countries.ts";

/**
 * Keeps, of the words that may well mean something else, those whose country is known to be meant: "Jordan" counts in
 * an article that names Amman, Jordanians or the king of Jordan. A word that fits several countries known goes to the
 * one that the article does not call by a longer name of the same word: where "North Korea" is named, "Korea" is the
 * South; where "DPRK" and "south Korea" are, it is the North.
 *
 * @param known countries that the article names in other words, or whose officials it names
 * @param all every country word of the article, title included
 */
export function settleAmbiguous(
  mentions: readonly CountryMention[],
  known: ReadonlySet<string>,
  all: readonly CountryMention[],
): CountryMention[] {
  if (mentions.every(({ isSure }) => isSure)) return [...mentions];
  const candidates = new Map<string, Set<string>>();
  for (const { word, code, mention } of all) {
    if (word !== "ambiguous") continue;
    const key = foldWord(mention.quote);
    candidates.set(key, (candidates.get(key) ?? new Set()).add(code));
  }
  const settled = new Map(
    [...candidates].map(([key, codes]) => [
      key,
      choose(key, codes, known, all),
    ]),
  );
  return mentions.filter(
    ({ isSure, word, code, mention }) =>
      isSure ||
      (word === "ambiguous"
        ? settled.get(foldWord(mention.quote)) === code
        : known.has(code)),
  );
}

/** `North Korea` `südkoreanisch`, not `Republic of Korea` */
const MOST_WORDS_OF_SHORT_NAME = 2;
const STEM_CHARS = 4;

function choose(
  key: string,
  codes: ReadonlySet<string>,
  known: ReadonlySet<string>,
  all: readonly CountryMention[],
): string | null {
  const fitting = [...codes].filter((code) => known.has(code));
  if (codes.size === 1 || fitting.length === 0) return fitting[0] ?? null;
  const stem = key.slice(0, STEM_CHARS);
  const isNamedLonger = (code: string) =>
    all.some(
      ({ code: other, isSure, mention: { quote } }) =>
        isSure &&
        other === code &&
        quote.split(/\s+/u).length <= MOST_WORDS_OF_SHORT_NAME &&
        foldWord(quote).includes(stem, 1),
    );
  const left = fitting.filter((code) => !isNamedLonger(code));
  return left.length === 1 ? (left[0] ?? null) : null;
}
