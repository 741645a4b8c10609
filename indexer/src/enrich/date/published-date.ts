import type { CleanArticle } from "../../clean/clean.ts";
import type { DatePrecision, Mention } from "../../search-document.ts";
import { findWrittenMonth } from "./calendar-text.ts";
import { DatedPage, type Finding, type Source } from "./dated-page.ts";
import {
  dateline,
  datelineWithYearFromText,
  stamp,
} from "./dateline-sources.ts";
import { lastDayOfMonth, toIsoDay } from "./day.ts";
import { around, NOT_PUBLISHED } from "./line-sources.ts";
import { inUrl, stated } from "./stated-sources.ts";

/** The day of publication as closely as it is known, with its evidence. */
export interface PublishedDate {
  /** YYYY-MM-DD, or null unless known to the day. */
  readonly date: string | null;
  readonly datePrecision: DatePrecision;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly mention: Mention | null;
}

const UNDATED: PublishedDate = {
  date: null,
  datePrecision: "none",
  dateFrom: null,
  dateTo: null,
  mention: null,
};

/** Newspapers on the web do not reach further back, and archives that do state their dates. */
const EARLIEST = 1980;

/**
 * Finds the day of publication. Sources in order of trust: the record, JSON-LD and meta tags, `<time>`, the URL, an
 * agency's stamp or dateline, the lines above the body, those below it; then, for a dateline without a year, the
 * other full dates on the page. Nothing later than `today` is taken.
 *
 * @param today YYYY-MM-DD, the day of the run
 */
export function findPublishedDate(
  article: CleanArticle,
  language: string,
  today: string,
): PublishedDate {
  const page = new DatedPage(article, language);
  const isPossible = ({ day }: Finding) =>
    day.year >= EARLIEST && toIsoDay(day) <= today;
  for (const source of SOURCES) {
    const finding = source(page).find(isPossible);
    if (finding !== undefined) return toPublished(finding);
  }
  return findMonth(page, today) ?? UNDATED;
}

function toPublished({
  day,
  quote,
  rule,
  confidence,
  start,
}: Finding): PublishedDate {
  const date = toIsoDay(day);
  const at = start === undefined ? {} : { start, end: start + quote.length };
  return {
    date,
    datePrecision: "day",
    dateFrom: date,
    dateTo: date,
    mention: { kind: "date", value: date, quote, rule, confidence, ...at },
  };
}

/** In order of trust; the first possible answer wins. */
const SOURCES: readonly Source[] = [
  stated("record", 0.95),
  stated("json-ld", 0.95),
  stated("meta", 0.9),
  stated("time", 0.85),
  inUrl,
  stamp,
  dateline,
  around((page) => page.above, "header-line", 0.75),
  around((page) => page.below, "footer-line", 0.6),
  around((page) => [...page.above, ...page.below], "modified-line", 0.6, true),
  datelineWithYearFromText,
];

function findMonth(page: DatedPage, today: string): PublishedDate | null {
  for (const line of [...page.above, ...page.below]) {
    if (NOT_PUBLISHED.test(line)) continue;
    const found = findWrittenMonth(line, page.calendar.language);
    if (found === null || found.year < EARLIEST) continue;
    const dateFrom = toIsoDay({ year: found.year, month: found.month, day: 1 });
    if (dateFrom > today) continue;
    const mention: Mention = {
      kind: "date",
      value: dateFrom.slice(0, 7),
      quote: found.quote,
      rule: "header-month",
      confidence: 0.5,
    };
    return {
      date: null,
      datePrecision: "month",
      dateFrom,
      dateTo: lastDayOfMonth(found.year, found.month),
      mention,
    };
  }
  return null;
}
