import type { CleanArticle } from "../clean/clean.ts";
import { toLine } from "../clean/normalise.ts";
import { tokenize } from "../knowledge/fold.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import { spellingsOf } from "../knowledge/spellings.ts";
import type { Mention } from "../search-document.ts";
import type { ArticleEvidence } from "./countries/evidence.ts";
import { settleCountries } from "./countries/settle-countries.ts";
import { readCountryWords } from "./countries/find-countries.ts";
import { readCountries } from "./countries/read-countries.ts";
import {
  findPublishedDate,
  type PublishedDate,
} from "./date/published-date.ts";
import type { YearRule } from "./date/year-rules.ts";
import { findAgency } from "./find-agency.ts";
import { findMainLanguage } from "./main-language.ts";
import { findOfficials } from "./officials/find-officials.ts";
import { countriesOf, countriesThen } from "./officials/in-office.ts";
import { inTitleOrText, moved } from "./place.ts";
import { findDomain, findSource, findUrl, syndicatedBy } from "./source.ts";

/** A clean article with all that could be told about it, and why. */
export interface EnrichedArticle
  extends CleanArticle, Omit<PublishedDate, "mention"> {
  /** ISO 639-1, or "und". */
  readonly language: string;
  /** The outlet's name, else its domain. */
  readonly source: string | null;
  /** The agency that the outlet has the article from. */
  readonly agency: string | null;
  /** The domain of its address, without www. */
  readonly domain: string | null;
  readonly url: string | null;
  /** ISO 3166-1 alpha-2, most salient first. */
  readonly countries: readonly string[];
  /** Canonical names, most often named first. */
  readonly officials: readonly string[];
  readonly mentions: readonly Mention[];
  /** Every word that the countries and officials are spelled with, in whole names. */
  readonly names: readonly string[];
}

/** What the enrichment must be told from outside, since it has no clock. */
export interface EnrichOptions {
  /** The day of the run, YYYY-MM-DD. No article is published later. */
  readonly today: string;
  /** The rules that may lend a dateline its year; without them: all. */
  readonly yearRules?: ReadonlySet<YearRule> | undefined;
}

/** Works out language, date, source, countries and officials of an article, each with its evidence. Pure. */
export const enrich = (
  ...args: Parameters<typeof enrichWithEvidence>
): EnrichedArticle => enrichWithEvidence(...args).article;

/** The same, with what the choice of countries was made from: what the model of salience is trained on. */
export function enrichWithEvidence(
  article: CleanArticle,
  knowledge: Knowledge,
  { today, yearRules }: EnrichOptions,
): { readonly article: EnrichedArticle; readonly evidence: ArticleEvidence } {
  const { title, titleSource, text } = article;
  const language = findMainLanguage(text);
  const url = findUrl(article);
  const domain = findDomain(url);
  const agency = findAgency(article);
  const outlet = findSource(article, url);

  // The title is read together with the text: "Lavrov" there and "Sergey Lavrov" below are one person. A title made from
  // the lead says nothing that the lead does not.
  const joined = titleSource === "lead" ? text : `${title}\n\n${text}`;
  const shift = joined.length - text.length;
  const tokens = tokenize(joined);
  const readPeople = (date: string | null) => {
    const words = readCountryWords(
      joined,
      tokens,
      knowledge.countries.forLanguage(language),
      { date },
    );
    const found = findOfficials(joined, tokens, knowledge, {
      language,
      countries: new Set(
        words.mentions.flatMap(({ code, isSure }) => (isSure ? [code] : [])),
      ),
      countryMentions: words.mentions,
      date,
    });
    return { words, found };
  };
  const { mention: dateMention, ...published } = findPublishedDate(
    article,
    { language, today, yearRules },
    () => readPeople(null).found.flatMap(({ official }) => official ?? []),
  );
  const { words, found } = readPeople(published.date);
  const officials = found.flatMap(({ official }) => official ?? []);
  const countries = settleCountries(
    text,
    readCountries(
      article,
      { words, shift },
      knowledge.countries.forLanguage(language),
      knowledge.givenNames,
    ),
    found.map(({ official, mentions }) => ({
      codes: official === null ? [] : countriesThen(official, published.date),
      everHeld: official === null ? [] : countriesOf(official),
      mentions,
    })),
    { shift },
  );
  const enriched: EnrichedArticle = {
    ...article,
    ...published,
    language,
    // A text from a folder often tells no more than its agency.
    source: outlet ?? agency,
    agency: syndicatedBy(agency, outlet, domain),
    domain,
    url,
    countries: countries.chosen,
    officials: found.map(({ name }) => name),
    mentions: [
      ...(dateMention === null ? [] : [withLine(dateMention)]),
      ...countries.mentions,
      ...found
        .flatMap(({ mentions }) => mentions)
        .map((mention) => inTitleOrText(moved(mention, -shift))),
    ],
    names: [
      ...new Set([
        ...found.map(({ name }) => name),
        ...officials.flatMap(spellingsOf),
        ...countries.chosen.flatMap((code) =>
          knowledge.countries.namesOf(code),
        ),
      ]),
    ],
  };
  return { article: enriched, evidence: countries.evidence };
}

/** Longest words of markup that are kept as evidence, in UTF-16 units: a date with a sentence around it. */
const LONGEST_QUOTE = 300;

/** What stands in the text is clean; a quote of markup is whatever its author wrote there. */
const withLine = (mention: Mention): Mention =>
  mention.start === undefined
    ? {
        ...mention,
        quote: toLine(mention.quote).slice(0, LONGEST_QUOTE).toWellFormed(),
      }
    : mention;
