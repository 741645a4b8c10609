import type { Token } from "../../knowledge/fold.ts";
import type {
  CountrySense,
  CountryWord,
} from "../../knowledge/country-matchers.ts";
import type { PhraseMatcher } from "../../knowledge/phrase-matcher.ts";
import type { Mention } from "../../search-document.ts";

/** How much one occurrence says that an article is about the country; a name in running text is 1. */
const WEIGHTS: Readonly<Record<CountryWord, number>> = {
  name: 1,
  adjective: 0.9,
  demonym: 0.8,
  pair: 1,
  seat: 0.8,
  capital: 0.7,
  city: 0.5,
  ambiguous: 1,
};

const CONFIDENCE: Readonly<Partial<Record<CountryWord, number>>> = {
  city: 0.7,
  ambiguous: 0.6,
};

/** A country word in the text, with what it weighs. */
export interface CountryMention {
  readonly mention: Mention;
  readonly code: string;
  readonly weight: number;
  /** Whether the word means the country and hardly anything else. */
  readonly isSure: boolean;
}

/** Finds the words that stand for countries. Offsets are into the text that the tokens were cut from. */
export function findCountryMentions(
  text: string,
  tokens: readonly Token[],
  matcher: PhraseMatcher<CountrySense>,
): CountryMention[] {
  return matcher.find(tokens).flatMap(({ from, to, values }) => {
    const start = tokens[from]?.start ?? 0,
      end = tokens[to - 1]?.end ?? 0;
    // A word that only looks like another's stem does not take its meaning away.
    const meaning = values.filter(({ codes }) => codes.length > 0);
    const sense =
      meaning.find(({ word }) => word !== "ambiguous") ??
      meaning[0] ??
      values[0];
    if (sense === undefined) return [];
    return sense.codes.map((code) => ({
      code,
      weight: WEIGHTS[sense.word],
      isSure: sense.word !== "ambiguous",
      mention: {
        kind: "country",
        value: code,
        quote: text.slice(start, end),
        start,
        end,
        rule: `country-${sense.word}`,
        confidence: CONFIDENCE[sense.word] ?? 0.9,
      } as const,
    }));
  });
}

/**
 * Drops the mentions that may well mean something else, unless their country is known to be meant: "Jordan" counts in
 * an article that names Amman, Jordanians or the king of Jordan.
 */
export const confirmed = (
  mentions: readonly CountryMention[],
  known: ReadonlySet<string>,
): CountryMention[] =>
  mentions.filter(({ isSure, code }) => isSure || known.has(code));
