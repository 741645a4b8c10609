import type { CleanArticle } from "../../clean/clean.ts";
import type { Official } from "../../knowledge/schema.ts";
import type { DatePrecision, Mention } from "../../search-document.ts";
import { DatedPage, type Finding, type Source } from "./dated-page.ts";
import { dateline, stamp } from "./dateline-sources.ts";
import { toIsoDay } from "./day.ts";
import {
  aroundElement,
  bareElsewhere,
  besideHeadline,
  changedNearHeadline,
  inBoxByHeadline,
  modifiedElement,
  namedElsewhere,
  namedNearHeadline,
  ownLink,
  titleEnd,
} from "./element-sources.ts";
import { amongTeasers, around } from "./line-sources.ts";
import { findPartialDates, spanOf, type PartialDate } from "./partial-date.ts";
import { findLatestDay, isPossible } from "./possible-day.ts";
import { reconcile } from "./reconcile.ts";
import { inUrl, stated } from "./stated-sources.ts";
import { narrowByTerms } from "./year-from-terms.ts";
import { findOpenDates, type OpenDate } from "./year-inference.ts";
import { YEAR_RULES, type YearRule } from "./year-rules.ts";

/** The day of publication as closely as it is known, with its evidence. */
export interface PublishedDate {
  /** YYYY-MM-DD, or null unless known to the day. */
  readonly date: string | null;
  readonly datePrecision: DatePrecision;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  /** Whether the year is a conclusion: it stands nowhere beside the day. */
  readonly dateInferred: boolean;
  readonly mention: Mention | null;
}

const UNDATED: PublishedDate = {
  date: null,
  datePrecision: "none",
  dateFrom: null,
  dateTo: null,
  dateInferred: false,
  mention: null,
};

/** What the search for a date must be told from outside. */
export interface DateOptions {
  /** ISO 639-1 of the text. */
  readonly language: string;
  /** YYYY-MM-DD, the day of the run. Nothing later is taken. */
  readonly today: string;
  /** The rules that may lend a dateline its year. */
  readonly yearRules?: ReadonlySet<YearRule> | undefined;
}

export const ALL_YEAR_RULES: ReadonlySet<YearRule> = new Set(YEAR_RULES);

/**
 * Finds the day of publication: the first possible answer of the sources in order of trust; then the year of a
 * dateline without one, by inference; then a month or a year.
 *
 * @param findOfficials the officials named, asked for only where their terms of office are to decide
 */
export function findPublishedDate(
  article: CleanArticle,
  { language, today, yearRules = ALL_YEAR_RULES }: DateOptions,
  findOfficials: () => readonly Official[] = () => [],
): PublishedDate {
  const latest = findLatestDay(article, today);
  const page = new DatedPage(article, language, (finding) =>
    isPossible(finding, latest),
  );
  for (const source of SOURCES) {
    const finding = page.possible(source)[0];
    if (finding !== undefined)
      return toPublished(
        STATED.test(finding.rule) ? reconcile(page, finding) : finding,
      );
  }
  const open = findOpenDates(page, latest, yearRules).map((each) =>
    each.candidates.length > 1 && yearRules.has("year-from-terms")
      ? narrowByTerms(each, findOfficials())
      : each,
  );
  const decided = open.find(({ candidates }) => candidates.length === 1);
  return (
    (decided && toInferred(decided)) ??
    findMonth(page, latest) ??
    toInterval(open) ??
    UNDATED
  );
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
    dateInferred: false,
    mention: { kind: "date", value: date, quote, rule, confidence, ...at },
  };
}

const STATED = /^(?:json-ld|meta)/;

/** In order of trust; the first possible answer wins. */
export const SOURCES: readonly Source[] = [
  stated("record", 0.95),
  stated("json-ld", 0.95),
  stated("meta", 0.9),
  inUrl,
  namedNearHeadline,
  stated("meta-generic", 0.8),
  titleEnd,
  besideHeadline,
  inBoxByHeadline,
  dateline,
  stamp,
  stated("json-ld-other", 0.75),
  changedNearHeadline,
  namedElsewhere,
  ownLink,
  stated("script", 0.6),
  bareElsewhere,
  around((page) => page.above, "header-line", 0.75),
  amongTeasers((page) => page.inside, "inside-line", 0.7),
  amongTeasers((page) => page.farAbove, "far-line", 0.65),
  amongTeasers((page) => page.below, "footer-line", 0.6),
  modifiedElement,
  around(
    (page) => [...page.above, ...page.inside, ...page.below],
    "modified-line",
    0.6,
    true,
  ),
  stated("modified", 0.5),
  aroundElement,
];

/** A year that one rule gives, and one that a second confirms. */
const INFERRED = 0.6;
const INFERRED_TWICE = 0.75;

function toInferred(open: OpenDate): PublishedDate | null {
  const day = open.candidates[0];
  if (day === undefined) return null;
  return {
    ...toPublished({
      day,
      quote: open.quote,
      rule: `inferred:${open.rules.join("+")}`,
      confidence: open.rules.length > 1 ? INFERRED_TWICE : INFERRED,
      ...(open.start === undefined ? {} : { start: open.start }),
    }),
    dateInferred: true,
  };
}

/** Where other rules than the weekday leave several days: the span from the first to the last of them. */
function toInterval(open: readonly OpenDate[]): PublishedDate | null {
  const narrowed = open.find(
    ({ rules, lacks }) =>
      lacks === "year" && rules.some((rule) => rule !== "year-from-weekday"),
  );
  const first = narrowed?.candidates[0],
    last = narrowed?.candidates.at(-1);
  if (narrowed === undefined || first === undefined || last === undefined)
    return null;
  const dateFrom = toIsoDay(first),
    dateTo = toIsoDay(last);
  const { quote, start, rules } = narrowed;
  return {
    ...UNDATED,
    dateFrom,
    dateTo,
    dateInferred: true,
    mention: {
      kind: "date",
      value: `${dateFrom}/${dateTo}`,
      quote,
      ...(start === undefined ? {} : { start, end: start + quote.length }),
      rule: `inferred:${rules.join("+")}`,
      confidence: INFERRED,
    },
  };
}

function findMonth(page: DatedPage, latest: string): PublishedDate | null {
  for (const part of findPartialDates(page)) {
    const { from, to } = spanOf(part);
    const day = { year: part.year, month: part.month ?? 1, day: 1 };
    if (page.isPossible({ ...part, day }) && from <= latest)
      return toPartial(part, from, to < latest ? to : latest);
  }
  return null;
}

const toPartial = (
  { month, quote, rule, confidence }: PartialDate,
  dateFrom: string,
  dateTo: string,
): PublishedDate => ({
  ...UNDATED,
  datePrecision: month === null ? "year" : "month",
  dateFrom,
  dateTo,
  mention: {
    kind: "date",
    value: dateFrom.slice(0, month === null ? 4 : 7),
    quote,
    rule,
    confidence,
  },
});
