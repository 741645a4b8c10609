import { languagesFor, monthOf } from "./month-names.ts";
import { withAsciiDigits } from "./written-date.ts";

/** A month of a year, without a day: "mars 2022", "March 2022", "2022年3月". */
export interface WrittenMonth {
  readonly year: number;
  readonly month: number;
  readonly quote: string;
}

// `mars 2022` `März 2022` `Март 2022`
const MONTH_YEAR =
  /([\p{L}\p{M}]{3,14})\.?\s+(?:del?\s+)?((?:19|20)\d\d)(?!\d)/gu;
// `2022年3月` `2022년 3월`
const YEAR_MONTH =
  /((?:19|20)\d\d)\s?[年년]\s?(1[0-2]|0?[1-9])\s?[月월](?!\s?\d)/gu;

/** The first month with a year in a line, in the text's language or in English. */
export function findWrittenMonth(
  written: string,
  language: string,
): WrittenMonth | null {
  const text = withAsciiDigits(written);
  for (const match of text.matchAll(YEAR_MONTH))
    return { year: Number(match[1]), month: Number(match[2]), quote: match[0] };
  const languages = languagesFor(language, false);
  for (const match of text.matchAll(MONTH_YEAR)) {
    const month = monthOf(match[1] ?? "", languages);
    if (month !== null)
      return { year: Number(match[2]), month, quote: match[0] };
  }
  return null;
}
