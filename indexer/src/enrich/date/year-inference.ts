import { findDayOnly, type DayOnly } from "./day-only-datelines.ts";
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
  /** How long until the same day comes again: a dateline may lack its month as well. */
  readonly lacks: "year" | "month";
  /** In the calendar's order. */
  readonly candidates: readonly Day[];
  /** What made them fewer. */
  readonly rules: readonly YearRule[];
}

const FIRST_WEB_YEAR = 1991;

/**
 * A full date of the text lends its year within so many days: farther off, the next year's is as near; and so for the
 * month. Crawlers of news come within two months, or before the month is round. With the weekday right, within a year
 * no other day fits.
 */
const NEAR_DAYS = { year: 180, month: 14 };
const CRAWL_DAYS = { year: 60, month: 27 };
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
  return [
    ...[...inText, ...above]
      .filter(({ date }) => date.year === null)
      .map((written) => toOpenDate(page, written, latest, rules)),
    ...findDayOnly(page).map((written) => toOpenMonth(written, latest)),
  ].map((open) => narrow(page, open, rules));
}

/** The years of the web up to the last possible. */
const yearsUntil = (latest: string) =>
  Array.from(
    { length: Number(latest.slice(0, 4)) - FIRST_WEB_YEAR + 1 },
    (_, at) => FIRST_WEB_YEAR + at,
  );

/** `（中央社台北14日電）`: the 14th of any month. */
const toOpenMonth = (
  { day, quote, index }: DayOnly,
  latest: string,
): OpenDate => ({
  quote,
  start: index,
  lacks: "month",
  candidates: yearsUntil(latest)
    .flatMap((year) =>
      Array.from({ length: 12 }, (_, at) => toDay(year, at + 1, day) ?? []),
    )
    .flat()
    .filter((each) => toIsoDay(each) <= latest),
  rules: [],
});

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
  const all = yearsUntil(latest)
    .flatMap((year) => toDay(year, date.month, date.day) ?? [])
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
    lacks: "year",
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

/** `/2023/4/lavrov` decides within half a year, or its own month; `/2023/lavrov` among the days of its year. */
const byUrl: Decide = ({ article }, { candidates, lacks }) => {
  const found = findYearInUrl(article.metadata.url ?? "");
  if (found === null) return null;
  const { year, month } = found;
  if (month !== null && lacks === "year") {
    const middle = toDay(year, month, 15);
    return middle === null
      ? null
      : nearest(candidates, [middle], NEAR_DAYS.year);
  }
  const fitting = candidates.filter(
    (day) => day.year === year && (month === null || day.month === month),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
};

// SEOUL, 14. Juni (Yonhap) … / Das am 1. Juni 2024 aufgenommene Foto  →  14 June 2024
const byText: Decide = (page, { candidates, lacks }) =>
  nearest(
    candidates,
    [...page.textDates, ...page.datesIn(page.above)].flatMap(
      (date) => toFullDay(date) ?? [],
    ),
    NEAR_DAYS[lacks],
  );

const byCrawl: Decide = ({ article }, { candidates, rules, lacks }) => {
  const crawled = findCrawlDay(article);
  const last = candidates.at(-1);
  if (crawled === null || last === undefined) return null;
  const days = toDayNumber(crawled) - toDayNumber(last);
  const most = rules.length > 0 ? CRAWL_DAYS_WITH_WEEKDAY : CRAWL_DAYS[lacks];
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
  most: number,
): Day | null {
  let best: Day | null = null,
    least = most + 1;
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
