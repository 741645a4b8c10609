import type { Mention } from "../../search-document.ts";
import type { CountryMention } from "./find-countries.ts";

// `Jerry ` in front of `Welsh`
const WORD_BEFORE = /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}'’-]+)\s$/u;
const LONGEST_GIVEN_NAME = 20;

/** Given names that open sentences or stand before countries as words. */
const WORDS: ReadonlySet<string> = new Set(
  "Will Mark Bill May Christian Angel Grace Hope Faith Art Rich Dean Pat June April August General Prince King Queen Major Young Asian Sunny Long Can".split(
    " ",
  ),
);

/**
 * Takes out surnames that look like a country (Jerry Welsh, Jack London): those behind a given name. The same word
 * elsewhere in the article is likely the same person, so it counts only if the country is named in other words.
 *
 * @param givenNames as written in English
 */
export function withoutSurnames(
  text: string,
  mentions: readonly CountryMention[],
  givenNames: ReadonlySet<string>,
): CountryMention[] {
  const isSurname = ({ mention }: CountryMention) => {
    const { quote, start = 0 } = mention;
    if (/\s/u.test(quote)) return false;
    const before = WORD_BEFORE.exec(
      text.slice(Math.max(0, start - LONGEST_GIVEN_NAME), start),
    )?.[1];
    return (
      before !== undefined &&
      givenNames.has(before) &&
      !WORDS.has(before) &&
      !mentions.some((other) => other.mention.end === start - 1)
    );
  };
  const surnames = new Set(mentions.filter(isSurname));
  if (surnames.size === 0) return [...mentions];
  const quotes = new Set([...surnames].map(({ mention }) => mention.quote));
  return mentions
    .filter((found) => !surnames.has(found))
    .map((found) =>
      quotes.has(found.mention.quote) ? toDoubtful(found) : found,
    );
}

const toDoubtful = (found: CountryMention): CountryMention => ({
  ...found,
  word: "ambiguous",
  isSure: false,
});

/** Other rules' quotes may hold the office and its country. */
const FULL_NAME = "full-name";

/** Drops what stands inside a person's full name: the Israel of Israel Katz is no country. */
export const outsideNames = (
  words: readonly CountryMention[],
  people: readonly Mention[],
): CountryMention[] =>
  words.filter(
    ({ mention: { start = 0, end = 0, quote } }) =>
      !people.some(
        (person) =>
          person.rule === FULL_NAME &&
          (person.start ?? 0) <= start &&
          end <= (person.end ?? 0) &&
          quote.length < person.quote.length,
      ),
  );
