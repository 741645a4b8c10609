import * as chrono from "chrono-node";
import { toDay, type Day } from "./day.ts";

/** A date as it stands in a text: with its year, or a day and month alone. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly quote: string;
  /** UTF-16 offset into the text given. */
  readonly index: number;
}

/** What chrono measures relative dates from, and takes a missing year from: a fixed leap year, never the clock. */
const REFERENCE = new Date(Date.UTC(2024, 0, 1));

type Parser = Pick<chrono.Chrono, "parse">;

const { ar, de, en, es, fi, fr, id, it, ja, nl, pt, ru, sv, uk, vi, zh } =
  chrono;
const PARSERS: Readonly<Record<string, Parser>> = Object.fromEntries(
  Object.entries({
    ar,
    de,
    en,
    es,
    fi,
    fr,
    id,
    it,
    ja,
    nl,
    pt,
    ru,
    sv,
    uk,
    vi,
    zh,
  }).map(([language, locale]) => [language, locale.strict]),
);

// chrono has no Korean, and misses some Chinese and Japanese forms. `2024년 6월 14일` `2024年6月14日` `6월 14일`
const YMD_WORDS =
  /(?:((?:19|20)\d\d)\s?[년年]\s?)?(?<!\d)(1[0-2]|0?[1-9])\s?[월月]\s?(3[01]|[12]\d|0?[1-9])\s?[일日号號]/gu;
// `2024.11.15` `2024-11-15` `2024/11/15` `2024. 11. 15`
const YMD =
  /(?<!\d)((?:19|20)\d\d)\s?([-./])\s?(1[0-2]|0?[1-9])\s?\2\s?(3[01]|[12]\d|0?[1-9])(?!\d)/g;
// `22/09/2023` `22.09.2023` `22-09-2023`, glued to a word or not; `28.04.23`
const DMY =
  /(?<![\d.,]|\bv)(3[01]|[12]\d|0?[1-9])([-./])(3[01]|[12]\d|0?[1-9])\2((?:19|20)\d\d|[0-3]\d)(?!\d|\.\d)/g;

/** What decides how a numeric date is read. */
export interface CalendarOptions {
  readonly language: string;
  /** 06/14/2024: only in American English; elsewhere the day comes first. */
  readonly isMonthFirst: boolean;
}

/** Finds calendar dates in a text, in its order. Relative ones ("yesterday") are none. Never throws. */
export function findWrittenDates(
  written: string,
  { language, isMonthFirst }: CalendarOptions,
): WrittenDate[] {
  const text = withAsciiDigits(written);
  const found: WrittenDate[] = [];
  const add = (
    year: number | null,
    month: number,
    day: number,
    quote: string,
    index: number,
  ) => {
    const overlaps = found.some(
      (other) =>
        index < other.index + other.quote.length &&
        other.index < index + quote.length,
    );
    // A leap year stands in for the unknown one.
    if (!overlaps && toDay(year ?? 2024, month, day) !== null)
      found.push({
        year,
        month,
        day,
        quote: written.slice(index, index + quote.length),
        index,
      });
  };
  for (const match of text.matchAll(YMD_WORDS))
    add(
      match[1] ? Number(match[1]) : null,
      Number(match[2]),
      Number(match[3]),
      match[0],
      match.index,
    );
  for (const match of text.matchAll(YMD))
    add(
      Number(match[1]),
      Number(match[3]),
      Number(match[4]),
      match[0],
      match.index,
    );
  for (const match of text.matchAll(DMY)) {
    const first = Number(match[1]),
      second = Number(match[3]);
    const monthFirst = second > 12 || (isMonthFirst && first <= 12);
    add(
      fullYear(match[4] ?? ""),
      monthFirst ? first : second,
      monthFirst ? second : first,
      match[0],
      match.index,
    );
  }
  for (const parser of parsersFor(text, language)) {
    for (const result of parser.parse(text, REFERENCE)) {
      const { text: quote, index, start } = result;
      // Numeric forms are read above; a month in words is what chrono is asked for.
      if (
        result.tags().has("result/relativeDate") ||
        !start.isCertain("day") ||
        !start.isCertain("month") ||
        !/\p{L}{3}/u.test(quote) ||
        !/\d/.test(quote)
      )
        continue;
      const shift = quote.length - quote.trimStart().length;
      add(
        start.isCertain("year") ? start.get("year") : null,
        start.get("month") ?? 0,
        start.get("day") ?? 0,
        quote.trim(),
        index + shift,
      );
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

// `٢٠٢٠` `۲۰۲۰` `２０２０`: as long as the ASCII digits, so offsets hold
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
const withAsciiDigits = (text: string) =>
  text.replace(OTHER_DIGIT, (digit) =>
    String(
      ((digit.charCodeAt(0) & 0xff) -
        (digit >= "\uff10" ? 0x10 : digit >= "\u06f0" ? 0xf0 : 0x60)) %
        10,
    ),
  );

const HAS_DIGIT = /\d/;

/** The text's own language, then English, in which agencies and sites write their stamps. */
function parsersFor(text: string, language: string): Parser[] {
  if (!HAS_DIGIT.test(text)) return [];
  const own = PARSERS[language];
  return [
    ...(own === undefined ? [] : [own]),
    ...(language === "en" || PARSERS["en"] === undefined
      ? []
      : [PARSERS["en"]]),
  ];
}

const fullYear = (digits: string) =>
  digits.length === 4 ? Number(digits) : 2000 + Number(digits);

/** A month of a year, without a day: "mars 2022", "March 2022", "2022年3月". */
export interface WrittenMonth {
  readonly year: number;
  readonly month: number;
  readonly quote: string;
}

const MONTH_NAMES = new Map<string, ReadonlyMap<string, number>>();

/** Month names of a language as the platform's CLDR data give them. */
function monthNames(language: string): ReadonlyMap<string, number> {
  const known = MONTH_NAMES.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  for (let month = 1; month <= 12; month += 1) {
    for (const options of [
      { month: "long" },
      { month: "long", day: "numeric" },
    ] as const) {
      const parts = new Intl.DateTimeFormat(language, {
        ...options,
        timeZone: "UTC",
      }).formatToParts(Date.UTC(2024, month - 1, 1));
      const name = parts
        .find((part) => part.type === "month")
        ?.value.toLowerCase();
      if (name !== undefined && /\p{L}{3}/u.test(name)) names.set(name, month);
    }
  }
  MONTH_NAMES.set(language, names);
  return names;
}

// `mars 2022` `März 2022` `Март 2022`
const MONTH_YEAR = /(\p{L}{3,12})\.?\s+(?:de\s+)?((?:19|20)\d\d)(?!\d)/gu;
// `2022年3月` `2022년 3월`
const YEAR_MONTH =
  /((?:19|20)\d\d)\s?[年년]\s?(1[0-2]|0?[1-9])\s?[月월](?!\s?\d)/gu;

/** The first month with a year in a line, in the text's language or in English. */
export function findWrittenMonth(
  text: string,
  language: string,
): WrittenMonth | null {
  for (const match of text.matchAll(YEAR_MONTH))
    return { year: Number(match[1]), month: Number(match[2]), quote: match[0] };
  const names =
    Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0
      ? [monthNames(language), monthNames("en")]
      : [monthNames("en")];
  for (const match of text.matchAll(MONTH_YEAR)) {
    const month = names
      .map((months) => months.get((match[1] ?? "").toLowerCase()))
      .find((found) => found !== undefined);
    if (month !== undefined)
      return { year: Number(match[2]), month, quote: match[0] };
  }
  return null;
}

/** A written date as a day; null when it has no year. */
export const toFullDay = (date: WrittenDate): Day | null =>
  date.year === null ? null : toDay(date.year, date.month, date.day);
