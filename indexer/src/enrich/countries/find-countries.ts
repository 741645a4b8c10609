import type { Token } from "../../knowledge/fold.ts";
import type {
  CountrySense,
  CountryWord,
} from "../../knowledge/country-matchers.ts";
import type { PhraseMatcher } from "../../knowledge/phrase-matcher.ts";
import type { Mention } from "../../search-document.ts";

/** How sure it is that the word means the country at all; whether the article is about it is for salience to say. */
const CONFIDENCE: Readonly<Partial<Record<CountryWord, number>>> = {
  city: 0.7,
  ambiguous: 0.6,
};

/** A country word in the text. */
export interface CountryMention {
  readonly mention: Mention;
  readonly code: string;
  readonly word: CountryWord;
  /** Whether the word means the country and hardly anything else. */
  readonly isSure: boolean;
}

/** What a text says about countries. */
export interface CountryWords {
  readonly mentions: readonly CountryMention[];
  /** Words of foreign affairs: ministers, treaties, troops. */
  readonly diplomacyCount: number;
}

/**
 * Finds the words that stand for countries. Offsets are into the text that the tokens were cut from.
 *
 * @param options.date the article's day, YYYY-MM-DD: later than a state's last one, the state's name may be history alone
 */
export function readCountryWords(
  text: string,
  tokens: readonly Token[],
  matcher: PhraseMatcher<CountrySense>,
  { date = null }: { readonly date?: string | null } = {},
): CountryWords {
  const mentions: CountryMention[] = [];
  let diplomacyCount = 0;
  for (const { from, to, values } of matcher.find(tokens)) {
    const start = tokens[from]?.start ?? 0,
      end = tokens[to - 1]?.end ?? 0;
    // A word that only looks like another's stem does not take its meaning away.
    const meaning = values.filter(({ codes }) => codes.length > 0);
    const sense =
      meaning.find(({ word }) => word !== "ambiguous") ??
      meaning[0] ??
      values[0];
    if (sense?.word === "diplomacy") diplomacyCount += 1;
    for (const code of sense?.codes ?? []) {
      const found = toMention(
        code,
        sense?.word ?? "name",
        text.slice(start, end),
        start,
      );
      mentions.push(
        isBygone(sense, date) ? { ...found, isSure: false } : found,
      );
    }
  }
  return { mentions, diplomacyCount };
}

/** For so long after its last day a state's name is still news. */
const YEARS_OF_NEWS = 1;

/** In 2021, the Soviet Union is Russia only where Russia is named as well. */
const isBygone = (
  sense: CountrySense | undefined,
  date: string | null,
): boolean =>
  sense?.until !== undefined &&
  date !== null &&
  Number(date.slice(0, 4)) > Number(sense.until.slice(0, 4)) + YEARS_OF_NEWS;

/** The words that stand for countries, alone. */
export const findCountryMentions = (
  ...[text, tokens, matcher]: Parameters<typeof readCountryWords>
): readonly CountryMention[] =>
  readCountryWords(text, tokens, matcher).mentions;

const toMention = (
  code: string,
  word: CountryWord,
  quote: string,
  start: number,
): CountryMention => ({
  code,
  word,
  isSure: word !== "ambiguous" && word !== "currency",
  mention: {
    kind: "country",
    value: code,
    quote,
    start,
    end: start + quote.length,
    rule: `country-${word}`,
    confidence: CONFIDENCE[word] ?? 0.9,
  },
});
