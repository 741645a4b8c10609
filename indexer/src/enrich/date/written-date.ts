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

/** What decides how a date is read. */
export interface CalendarOptions {
  /** ISO 639-1 of the text. */
  readonly language: string;
  /** 06/14/2024: only in American English; elsewhere the day comes first. */
  readonly isMonthFirst: boolean;
  /** Month names of every language, where a short line surely holds a date. */
  readonly anyLanguage?: boolean;
  /** Running text, which chrono-node reads as well. */
  readonly isProse?: boolean;
}

/** A written date as a day; null when it has no year. */
export const toFullDay = (date: WrittenDate): Day | null =>
  date.year === null ? null : toDay(date.year, date.month, date.day);

/** First years of the two-digit ones: "39" is 2039, "93" 1993; nothing is written 40 to 89. */
const LAST_OF_THIS_CENTURY = 39;
const FIRST_OF_LAST_CENTURY = 90;
/** The Buddhist era is 543 years ahead: 2567 is 2024. Nobody writes of the Gregorian year 2567. */
const BUDDHIST_YEARS = 543;
const FIRST_BUDDHIST = 2480;

/** A year as it is written, in full: "2024", "24", "2567"; null where two digits name none. */
export function toFullYear(digits: string): number | null {
  const year = Number(digits);
  if (digits.length >= 3)
    return year >= FIRST_BUDDHIST ? year - BUDDHIST_YEARS : year;
  if (year <= LAST_OF_THIS_CENTURY) return 2000 + year;
  return year >= FIRST_OF_LAST_CENTURY ? 1900 + year : null;
}

// Zeros of the scripts that news is written in: Arabic, Persian, Devanagari, Bengali, Tamil, Thai, Lao, Burmese, Khmer, full width
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10,
];
const OTHER_DIGIT =
  /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0be6-\u0bef\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\u17e0-\u17e9\uff10-\uff19]/g;

/** `٢٠٢٤` `۲۰۲۴` `２０２４` → `2024`: as long as before, so offsets hold. */
export const withAsciiDigits = (text: string) =>
  text.replace(OTHER_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((from) => code >= from && code < from + 10) ?? code;
    return String(code - zero);
  });
