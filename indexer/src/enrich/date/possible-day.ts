import type { CleanArticle } from "../../clean/clean.ts";
import type { Finding } from "./dated-page.ts";
import { toDay, toDayNumber, toIsoDay, type Day } from "./day.ts";
import { parseStatedDate } from "./parse-stated.ts";

/** The first page of the web went up in August 1991; what a page shows of earlier days is what it tells of. */
const FIRST_WEB_YEAR = 1991;
/** Newspapers put their archives on the web under the day of print, and say so in their metadata. */
const FIRST_ARCHIVE_YEAR = 1850;
/** The first newspaper, Strasbourg's Relation, is of 1605: whoever keeps records of a collection knows their age. */
const FIRST_RECORD_YEAR = 1605;

/** What programs write for "no date": the first days of their calendars, in a time zone to the west too. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  "1899-12-30",
  "1899-12-31",
  "1900-01-01",
  "1969-12-31",
  "1970-01-01",
]);

const ARCHIVE = /^(?:json-ld|meta):/;

const firstYear = (rule: string) =>
  rule.startsWith("record:")
    ? FIRST_RECORD_YEAR
    : ARCHIVE.test(rule)
      ? FIRST_ARCHIVE_YEAR
      : FIRST_WEB_YEAR;

/**
 * Whether an article can have been published on a day that a source gives: not after `latest`, and not before the web
 * unless an archive's own record says so.
 *
 * @param latest YYYY-MM-DD
 */
export function isPossible({ day, rule }: Finding, latest: string): boolean {
  const date = toIsoDay(day);
  return (
    day.year >= firstYear(rule) && date <= latest && !PLACEHOLDERS.has(date)
  );
}

/** The day that a page was fetched, where its record says so. */
export const findCrawlDay = ({ metadata }: CleanArticle): Day | null =>
  metadata.crawlDate === null ? null : parseStatedDate(metadata.crawlDate);

/**
 * The last day that an article can be of: that of the run, or the one after the page was fetched, since it is
 * tomorrow in the east while crawlers write UTC.
 *
 * @param today YYYY-MM-DD, the day of the run
 */
export function findLatestDay(article: CleanArticle, today: string): string {
  const crawled = findCrawlDay(article);
  if (crawled === null) return today;
  const next = new Date((toDayNumber(crawled) + 1) * 86_400_000);
  const day = toDay(
    next.getUTCFullYear(),
    next.getUTCMonth() + 1,
    next.getUTCDate(),
  );
  const after = day === null ? today : toIsoDay(day);
  return after < today ? after : today;
}
