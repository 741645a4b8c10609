import * as chrono from "chrono-node";
import { toDay } from "./day.ts";
import { findNamedDates } from "./named-dates.ts";
import { findNumericDates } from "./numeric-dates.ts";
import {
  withAsciiDigits,
  type CalendarOptions,
  type WrittenDate,
} from "./written-date.ts";

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

const HAS_DIGIT = /\d/;

/**
 * Finds calendar dates in a text, in its order. Relative ones ("yesterday") are none. Never throws.
 *
 * Forms of digits and of month names as CLDR has them for every language are read here; in prose chrono-node reads
 * what else its languages know.
 */
export function findWrittenDates(
  written: string,
  options: CalendarOptions,
): WrittenDate[] {
  const text = withAsciiDigits(written);
  if (!HAS_DIGIT.test(text)) return [];
  const found: WrittenDate[] = [];
  const add = (date: WrittenDate) => {
    const { year, month, day, quote, index } = date;
    const overlaps = found.some(
      (other) =>
        index < other.index + other.quote.length &&
        other.index < index + quote.length,
    );
    // A leap year stands in for the unknown one.
    if (!overlaps && toDay(year ?? 2024, month, day) !== null)
      found.push({
        ...date,
        quote: written.slice(index, index + quote.length),
      });
  };
  for (const date of findNumericDates(text, options)) add(date);
  // A full date beats a part of it that reads otherwise: `Nov 2, 10 2024`.
  const named = [...findNamedDates(text, options)];
  for (const date of named) if (date.year !== null) add(date);
  for (const date of named) add(date);
  if (options.isProse === true)
    for (const date of findByChrono(text, options)) add(date);
  return found.sort((a, b) => a.index - b.index);
}

function* findByChrono(
  text: string,
  { language }: CalendarOptions,
): Generator<WrittenDate> {
  for (const parser of new Set([PARSERS[language], PARSERS["en"]])) {
    for (const result of parser?.parse(text, REFERENCE) ?? []) {
      const { text: quote, index, start } = result;
      // Numeric forms are read elsewhere; a month in words is what chrono is asked for.
      if (
        result.tags().has("result/relativeDate") ||
        !start.isCertain("day") ||
        !start.isCertain("month") ||
        !/\p{L}{3}/u.test(quote) ||
        !HAS_DIGIT.test(quote)
      )
        continue;
      yield {
        year: start.isCertain("year") ? start.get("year") : null,
        month: start.get("month") ?? 0,
        day: start.get("day") ?? 0,
        quote: quote.trim(),
        index: index + quote.length - quote.trimStart().length,
      };
    }
  }
}
