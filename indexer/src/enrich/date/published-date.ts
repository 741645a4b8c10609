import type { CleanArticle } from "../../clean/clean.ts";
import type { DatePrecision, Mention } from "../../search-document.ts";
import {
  findWrittenDates,
  findWrittenMonth,
  toFullDay,
  type CalendarOptions,
  type WrittenDate,
} from "./calendar-text.ts";
import {
  lastDayOfMonth,
  toDay,
  toDayNumber,
  toIsoDay,
  type Day,
} from "./day.ts";
import { parseStatedDate } from "./parse-stated.ts";

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

interface Finding {
  readonly day: Day;
  readonly quote: string;
  readonly rule: string;
  readonly confidence: number;
  /** Offset into the text, where it stands there. */
  readonly start?: number;
}

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

/** A page's lines around the body, nearest first, with the dates found so far. */
class DatedPage {
  readonly article: CleanArticle;
  readonly calendar: CalendarOptions;
  readonly above: readonly string[];
  readonly below: readonly string[];
  #textDates: readonly WrittenDate[] | null = null;

  constructor(article: CleanArticle, language: string) {
    this.article = article;
    this.calendar = { language, isMonthFirst: isMonthFirst(article, language) };
    const lines = (place: string) =>
      article.removed
        .filter(
          (removal) => removal.place === place && removal.text.length < 160,
        )
        .map(({ text }) => text);
    this.above = [...lines("before").slice(-12), ...lines("inside")].reverse();
    this.below = lines("after").slice(0, 12);
  }

  get textDates(): readonly WrittenDate[] {
    return (this.#textDates ??= findWrittenDates(
      this.article.text,
      this.calendar,
    ));
  }

  datesIn(lines: readonly string[]): WrittenDate[] {
    return lines.flatMap((line) => findWrittenDates(line, this.calendar));
  }
}

/** American pages write the month first; English pages from elsewhere say so in their language tag or domain. */
function isMonthFirst({ metadata }: CleanArticle, language: string): boolean {
  if (language !== "en") return false;
  if (/^en-(?!us)/i.test(metadata.declaredLanguage ?? "")) return false;
  const host = metadata.url === null ? "" : new URL(metadata.url).hostname;
  return !/\.(?:uk|au|nz|in|ie|za|sg|my|pk|ng|ke|eu|de|fr)$/.test(host);
}

type Source = (page: DatedPage) => Finding[];

const stated =
  (place: string, confidence: number): Source =>
  ({ article }) =>
    article.metadata.dates.flatMap((date) => {
      const day = date.place === place ? parseStatedDate(date.value) : null;
      return day === null
        ? []
        : [
            {
              day,
              quote: date.value,
              rule: `${place}:${date.name}`,
              confidence,
            },
          ];
    });

// `/2024/06/14/` `/2024-06-14-titel` `/20240614/` `AKR20240614012345`
const URL_DATE =
  /(?:\/|[-_=]|[A-Z])((?:19|20)\d\d)([-/_.]?)(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?=[-/_.]|\d{6}|$|[?#])/g;

const inUrl: Source = ({ article }) => {
  const url = article.metadata.url;
  if (url === null) return [];
  return [...url.matchAll(URL_DATE)].flatMap((match) => {
    const digits = `${match[3] ?? ""}${match[4] ?? ""}`;
    const day =
      match[2] === "" && digits.length < 4
        ? null
        : toDay(Number(match[1]), Number(match[3]), Number(match[4]));
    return day === null
      ? []
      : [
          {
            day,
            quote: match[0].replace(/^[/=_-]/, ""),
            rule: "url",
            confidence: 0.85,
          },
        ];
  });
};

// `2024.11.15 [서울=뉴시스]` `2018.4.27/뉴스1` `2024.11.15 newsis@example.com`: the agency's stamp behind a caption
const BEFORE_STAMP =
  /^[\s.]*(?:\[[^\]]{1,20}[=/][^\]]{1,20}\]|\/\s?[\p{L}\d]{2,8}|\S+@\S+)|^[\s.]*(?:\n|$)/u;
// A date that ends a caption stands behind a sentence or a bracket: `… 하고 있다. 2023.08.19.`
const NUMERIC = /^\d{4}\D/;

const stamp: Source = (page) =>
  page.textDates.flatMap((date) => {
    const day = toFullDay(date);
    if (
      day === null ||
      !NUMERIC.test(date.quote) ||
      !BEFORE_STAMP.test(
        page.article.text.slice(
          date.index + date.quote.length,
          date.index + date.quote.length + 40,
        ),
      )
    )
      return [];
    return [
      {
        day,
        quote: date.quote,
        rule: "agency-stamp",
        confidence: 0.85,
        start: date.index,
      },
    ];
  });

// `SEOUL, 14. Juni (Yonhap) –` `PARIS, le 9 décembre 2019 (AFP) -` `МОСКВА, 22 сентября. /ТАСС/` `新华社北京3月10日电`
const AFTER_DATELINE =
  /^[\s,.]*(?:(?:19|20)\d\d)?[\s,.]*(?:[(（/]\s?[\p{L}. ]{2,20}\s?[)）/]|[-–—](?=\s)|電|电|\/)/u;
const DATELINE_CHARS = 70;

interface Dateline {
  readonly date: WrittenDate;
}

/** Dates that stand in a dateline: at the start of one of the first paragraphs, a dash or an agency behind them. */
function findDatelines(page: DatedPage): Dateline[] {
  const { text } = page.article;
  return page.textDates.slice(0, 8).flatMap((date) => {
    const start = text.lastIndexOf("\n", date.index) + 1;
    const isNearStart = date.index - start < DATELINE_CHARS && start < 2500;
    const before = text.slice(start, date.index);
    const opensWithPlace =
      /^\P{Ll}|^[\p{sc=Han}(（【[]/u.test(before) && !/[.!?。]\s/u.test(before);
    const after = text.slice(
      date.index + date.quote.length,
      date.index + date.quote.length + 40,
    );
    return isNearStart && opensWithPlace && AFTER_DATELINE.test(after)
      ? [{ date }]
      : [];
  });
}

const dateline: Source = (page) =>
  findDatelines(page).flatMap(({ date }) => {
    const day = toFullDay(date);
    return day === null
      ? []
      : [
          {
            day,
            quote: date.quote,
            rule: "dateline",
            confidence: 0.85,
            start: date.index,
          },
        ];
  });

// `Copyright 2023` `Event: June 3`: years of the site, days of something else
const NOT_PUBLISHED = /copyright|©|ⓒ|\(c\)\s|event|expires|bis zum|until/i;
// `Updated: June 3` `수정 2025.08.24` `Actualizado 27/09/2016`: right before the date, or at the line's start
const MODIFIED =
  /(?:updated?|modified|revised|aktualisiert|stand|mis à jour|modifié|actualizad[oa]|обновлено|изменено|수정|업데이트|최종|更新|修改|تحديث|cập nhật)\W{0,4}(?:(?:am|on|at|le|el|the|as of)\W{1,3})?$/iu;
const NEAR_CHARS = 30;

/** Dates in the lines around the body; those of a later hand are left for last. */
const around =
  (
    pick: (page: DatedPage) => readonly string[],
    rule: string,
    confidence: number,
    isModified = false,
  ): Source =>
  (page) =>
    pick(page)
      .filter((line) => !NOT_PUBLISHED.test(line))
      .flatMap((line) =>
        page
          .datesIn([line])
          .filter(
            ({ index }) =>
              MODIFIED.test(
                line.slice(Math.max(0, index - NEAR_CHARS), index),
              ) === isModified,
          ),
      )
      .flatMap((date) => {
        const day = toFullDay(date);
        return day === null
          ? []
          : [{ day, quote: date.quote, rule, confidence }];
      });

/** A date without a year lies this near to the full date that lends it the year. */
const NEAR_DAYS = 200;

// `/mundo/2023/4/lavrov-agradece`: the month that a dateline's day belongs to
const URL_MONTH = /\/((?:19|20)\d\d)\/(1[0-2]|0?[1-9])\//;

// SEOUL, 14. Juni (Yonhap) … / Das am 1. Juni 2024 aufgenommene Foto  →  14 June 2024
const datelineWithYearFromText: Source = (page) => {
  const full = [...page.textDates, ...page.datesIn(page.above)].flatMap(
    (date) => toFullDay(date) ?? [],
  );
  const inPath = URL_MONTH.exec(page.article.metadata.url ?? "");
  const middle =
    inPath === null ? null : toDay(Number(inPath[1]), Number(inPath[2]), 15);
  if (middle !== null) full.push(middle);
  return findDatelines(page).flatMap(({ date }) => {
    if (date.year !== null) return [];
    const candidates = full
      .flatMap((other) =>
        [other.year - 1, other.year, other.year + 1].map((year) => ({
          day: toDay(year, date.month, date.day),
          other,
        })),
      )
      .flatMap(({ day, other }) =>
        day === null
          ? []
          : [
              {
                day,
                distance: Math.abs(toDayNumber(day) - toDayNumber(other)),
              },
            ],
      )
      .sort((a, b) => a.distance - b.distance);
    const nearest = candidates[0];
    if (nearest === undefined || nearest.distance > NEAR_DAYS) return [];
    return [
      {
        day: nearest.day,
        quote: date.quote,
        rule: "dateline-year-from-text",
        confidence: 0.6,
        start: date.index,
      },
    ];
  });
};

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
