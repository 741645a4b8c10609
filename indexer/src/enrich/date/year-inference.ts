import { findDatelines } from "./dateline-sources.ts";
import type { DatedPage } from "./dated-page.ts";
import { toDay, toDayNumber, toIsoDay, type Day } from "./day.ts";
import { findCrawlDay } from "./possible-day.ts";
import { findWeekday, weekdayOf } from "./weekday-names.ts";
import { findStamps } from "./line-sources.ts";
import { toFullDay, type WrittenDate } from "./written-date.ts";
import type { YearRule } from "./year-rules.ts";
import { findYearInUrl } from "./year-in-url.ts";

/** A dateline without a year, and the days that it can be. */
export interface OpenDate {
  readonly quote: string;
  /** Offset into the text; none for a line above it. */
  readonly start?: number;
  /** In the calendar's order. */
  readonly candidates: readonly Day[];
  /** What made them fewer. */
  readonly rules: readonly YearRule[];
}

const FIRST_WEB_YEAR = 1991;

/** A full date of the text lends its year within this many days: farther off, the next year's is as near. */
const NEAR_DAYS = 180;
/** Crawlers of news come within two months; with the weekday right, within a year no other day fits. */
const CRAWL_DAYS = 60;
const CRAWL_DAYS_WITH_WEEKDAY = 366;

/**
 * The datelines without a year, narrowed by the weekday beside them, the page's address, the full dates of its text
 * and the day of its crawl.
 *
 * @param latest YYYY-MM-DD, the last day that the article can be of
 * @param rules those switched on
 */
export function findOpenDates(
  page: DatedPage,
  latest: string,
  rules: ReadonlySet<YearRule>,
): OpenDate[] {
  const { text } = page.article;
  const inText = findDatelines(page).map((date) => ({
    date,
    line: text.slice(text.lastIndexOf("\n", date.index) + 1),
    start: date.index,
  }));
  const above = findStamps(page).map(({ date, line }) => ({
    date,
    line,
    start: null,
  }));
  return [...inText, ...above]
    .filter(({ date }) => date.year === null)
    .map((written) =>
      narrow(page, toOpenDate(page, written, latest, rules), rules),
    );
}

interface Written {
  readonly date: WrittenDate;
  /** The text from the start of its line. */
  readonly line: string;
  readonly start: number | null;
}

function toOpenDate(
  page: DatedPage,
  { date, line, start }: Written,
  latest: string,
  rules: ReadonlySet<YearRule>,
): OpenDate {
  const last = Number(latest.slice(0, 4));
  const all = Array.from(
    { length: last - FIRST_WEB_YEAR + 1 },
    (_, at) => toDay(FIRST_WEB_YEAR + at, date.month, date.day) ?? [],
  )
    .flat()
    .filter((day) => toIsoDay(day) <= latest);
  const at = start === null ? date.index : line.indexOf(date.quote);
  const weekday = rules.has("year-from-weekday")
    ? findWeekday(
        line.slice(0, at),
        line.slice(at + date.quote.length),
        page.calendar.language,
      )
    : null;
  return {
    quote: date.quote,
    ...(start === null ? {} : { start }),
    candidates:
      weekday === null ? all : all.filter((day) => weekdayOf(day) === weekday),
    rules: weekday === null ? [] : ["year-from-weekday"],
  };
}

/** The first rule that leaves one day decides. */
function narrow(
  page: DatedPage,
  open: OpenDate,
  rules: ReadonlySet<YearRule>,
): OpenDate {
  for (const [rule, find] of DECIDING) {
    const day = rules.has(rule) ? find(page, open) : null;
    if (day !== null)
      return { ...open, candidates: [day], rules: [rule, ...open.rules] };
  }
  return open;
}

type Decide = (page: DatedPage, open: OpenDate) => Day | null;

/** `/2023/4/lavrov` decides within half a year, `/2023/lavrov` among the days of its year. */
const byUrl: Decide = ({ article }, { candidates }) => {
  const found = findYearInUrl(article.metadata.url ?? "");
  if (found === null) return null;
  const { year, month } = found;
  if (month === null)
    return candidates.find((day) => day.year === year) ?? null;
  const middle = toDay(year, month, 15);
  return middle === null ? null : nearest(candidates, [middle]);
};

// SEOUL, 14. Juni (Yonhap) … / Das am 1. Juni 2024 aufgenommene Foto  →  14 June 2024
const byText: Decide = (page, { candidates }) =>
  nearest(
    candidates,
    [...page.textDates, ...page.datesIn(page.above)].flatMap(
      (date) => toFullDay(date) ?? [],
    ),
  );

const byCrawl: Decide = ({ article }, { candidates, rules }) => {
  const crawled = findCrawlDay(article);
  const last = candidates.at(-1);
  if (crawled === null || last === undefined) return null;
  const days = toDayNumber(crawled) - toDayNumber(last);
  const most = rules.length > 0 ? CRAWL_DAYS_WITH_WEEKDAY : CRAWL_DAYS;
  return days <= most ? last : null;
};

const DECIDING: readonly (readonly [YearRule, Decide])[] = [
  ["year-from-url", byUrl],
  ["year-from-text", byText],
  ["year-from-crawl", byCrawl],
];

/** The candidate that lies nearest to one of the days known, if near enough. */
function nearest(
  candidates: readonly Day[],
  known: readonly Day[],
): Day | null {
  let best: Day | null = null,
    least = NEAR_DAYS + 1;
  for (const day of candidates)
    for (const other of known) {
      const distance = Math.abs(toDayNumber(day) - toDayNumber(other));
      if (distance < least) {
        best = day;
        least = distance;
      }
    }
  return best;
}
