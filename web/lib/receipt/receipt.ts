import type { SearchRoute } from "@communique/indexer/search/search-route";

/**
 * Results that a receipt names one by one, the first of the search. With 200 a
 * link is some 1,900 characters long: word processors and spreadsheets take up
 * to 2,079.
 */
export const MAX_NAMED = 200;

/**
 * Hexadecimal digits of an id that a receipt keeps: 48 bits, eight characters
 * in the link. That one of 200 ids begins like another of a million articles
 * happens once in a million receipts.
 */
export const PREFIX_DIGITS = 12;

/** Hexadecimal digits kept of the digests of corpus and settings: 64 bits, short enough for a footnote. */
export const VERSION_DIGITS = 16;

/** The beginning of an id that a receipt knows an article by. */
export const toPrefix = (id: string) => id.slice(0, PREFIX_DIGITS);

/** Which corpus was searched, and what its index was made with. */
export interface CorpusVersion {
  /** Articles in it. */
  readonly articles: number;
  readonly corpus: string;
  readonly settings: string;
}

/** What a search found, at one time. */
export interface Receipt extends CorpusVersion {
  /** The search, without how a page shows it. */
  readonly route: SearchRoute;
  /** UTC, to the minute: YYYY-MM-DDTHH:MMZ. */
  readonly at: string;
  readonly found: number;
  /** Says which articles were found, all of them; their order does not matter (id-sum.ts). */
  readonly idSum: string;
  /** Prefixes of the ids of the first results, in their order. */
  readonly ids: readonly string[];
}
