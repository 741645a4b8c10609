import type { CleanArticle } from "../clean/clean.ts";
import { fullForms } from "../knowledge/official-matcher.ts";
import { tokenize } from "../knowledge/fold.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Mention } from "../search-document.ts";
import { confirmed, findCountryMentions } from "./countries/find-countries.ts";
import { chooseCountries } from "./countries/salience.ts";
import {
  findPublishedDate,
  type PublishedDate,
} from "./date/published-date.ts";
import { detectLanguage } from "./detect-language.ts";
import { findOfficials } from "./officials/find-officials.ts";
import { countriesOf, countriesThen } from "./officials/in-office.ts";
import { findSource, findUrl } from "./source.ts";

/** A clean article with all that could be told about it, and why. */
export interface EnrichedArticle
  extends CleanArticle, Omit<PublishedDate, "mention"> {
  /** ISO 639-1, or "und". */
  readonly language: string;
  readonly source: string | null;
  readonly url: string | null;
  /** ISO 3166-1 alpha-2, most salient first. */
  readonly countries: readonly string[];
  /** Canonical names, most often named first. */
  readonly officials: readonly string[];
  readonly mentions: readonly Mention[];
  /** Every spelling of the countries and officials. */
  readonly names: readonly string[];
}

/** What the enrichment must be told from outside, since it has no clock. */
export interface EnrichOptions {
  /** The day of the run, YYYY-MM-DD. No article is published later. */
  readonly today: string;
}

/** Works out language, date, source, countries and officials of an article, each with its evidence. Pure. */
export function enrich(
  article: CleanArticle,
  knowledge: Knowledge,
  { today }: EnrichOptions,
): EnrichedArticle {
  const { title, titleSource, text } = article;
  const language = detectLanguage(text);
  const { mention: dateMention, ...published } = findPublishedDate(
    article,
    language,
    today,
  );
  const url = findUrl(article);

  const tokens = tokenize(text),
    titleTokens = tokenize(title);
  const matcher = knowledge.countries.forLanguage(language);
  const wordsInText = findCountryMentions(text, tokens, matcher);
  // A title made from the lead says nothing that the lead does not.
  const wordsInTitle =
    titleSource === "lead"
      ? []
      : findCountryMentions(title, titleTokens, matcher);
  const mentioned = new Set(
    [...wordsInText, ...wordsInTitle].flatMap(({ code, isSure }) =>
      isSure ? [code] : [],
    ),
  );

  // The title is read together with the text: "Lavrov" there and "Sergey Lavrov" below are one person.
  const joined = titleSource === "lead" ? text : `${title}\n\n${text}`;
  const shift = joined.length - text.length;
  const joinedTokens =
    shift === 0
      ? tokens
      : titleTokens.concat(tokens.map((token) => movedBy(shift, token)));
  const countryMentions = wordsInTitle.concat(
    wordsInText.map((found) => ({
      ...found,
      mention: movedBy(shift, found.mention),
    })),
  );
  const found = findOfficials(joined, joinedTokens, knowledge, {
    language,
    countries: mentioned,
    countryMentions,
    date: published.date,
  });
  const officials = found.flatMap(({ official }) => official ?? []);
  const known = new Set([...mentioned, ...officials.flatMap(countriesOf)]);
  const inText = confirmed(wordsInText, known);
  const inTitle = confirmed(wordsInTitle, known);
  const countries = chooseCountries({
    inTitle,
    inText,
    ofOfficials: officials.flatMap((official) =>
      countriesThen(official, published.date),
    ),
    textLength: text.length,
  });
  return {
    ...article,
    ...published,
    language,
    source: findSource(article, url),
    url,
    countries,
    officials: found.map(({ name }) => name),
    mentions: [
      ...(dateMention === null ? [] : [dateMention]),
      ...inTitle.map(({ mention }) => withoutPlace(mention)),
      ...inText.map(({ mention }) => mention),
      ...found
        .flatMap(({ mentions }) => mentions)
        .map((mention) => shifted(mention, shift)),
    ],
    names: [
      ...new Set([
        ...found.map(({ name }) => name),
        ...officials.flatMap(fullForms),
        ...officials.flatMap(({ short }) => short),
        ...countries.flatMap((code) => knowledge.countries.namesOf(code)),
      ]),
    ],
  };
}

const movedBy = <T extends { readonly start?: number; readonly end?: number }>(
  shift: number,
  place: T,
): T => ({
  ...place,
  start: (place.start ?? 0) + shift,
  end: (place.end ?? 0) + shift,
});

/** Offsets are into the text; a mention in the title has none. */
function shifted(mention: Mention, shift: number): Mention {
  const start = (mention.start ?? 0) - shift;
  return start < 0
    ? withoutPlace(mention)
    : { ...mention, start, end: start + mention.quote.length };
}

const withoutPlace = ({
  start: _start,
  end: _end,
  ...mention
}: Mention): Mention => ({
  ...mention,
  rule: `${mention.rule}-in-title`,
});
