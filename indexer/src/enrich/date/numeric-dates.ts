import {
  toFullYear,
  type CalendarOptions,
  type WrittenDate,
} from "./written-date.ts";

// `2024년 6월 14일` `2024年6月14日` `令和6年6月14日` `民國113年6月14日` `6월 14일`
const YMD_WORDS =
  /(?:((?:19|20)\d\d|(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元))\s?[년年]\s?)?(?<!\d)(1[0-2]|0?[1-9])\s?[월月]\s?(3[01]|[12]\d|0?[1-9])\s?[일日号號]/gu;
/** The year before an era's first. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
};

// `2024.11.15` `2024-11-15` `2024/11/15` `2024. 11. 15`
const YMD =
  /(?<!\d)((?:19|20)\d\d)\s?([-./])\s?(1[0-2]|0?[1-9])\s?\2\s?(3[01]|[12]\d|0?[1-9])(?!\d)/g;
// `22/09/2023` `22.09.2023` `14. 6. 2024` `22-09-2023`, glued to a word or not; `28.04.23`
const DMY =
  /(?<![\d.,/-]|\bv)(3[01]|[12]\d|0?[1-9])(?:([-/])(3[01]|[12]\d|0?[1-9])\2|\.\s?(1[0-2]|0?[1-9])\.\s?)((?:19|20|25)\d\d|[0-39]\d)(?!\d|\.\d|[-/]\d)/g;
// `24.06.14` `24/06/14` in Korean, Japanese and Chinese
const SHORT_YMD =
  /(?<![\d.,/-])([0-3]\d)([-./])(1[0-2]|0[1-9])\2(3[01]|[12]\d|0[1-9])(?!\d|\.\d|[-/]\d)/g;
const YEAR_FIRST_LANGUAGES: ReadonlySet<string> = new Set(["ko", "ja", "zh"]);
// `14 tháng 6 năm 2024` `14 tháng 6, 2024` `14 thg 6`
const VIETNAMESE =
  /(?<!\d)(3[01]|[12]\d|0?[1-9])\s(?:tháng|thg)\s(1[0-2]|0?[1-9])(?!\d)(?:[,\s]{1,2}(?:năm\s)?((?:19|20)\d\d)(?!\d))?/giu;

// `14/6` in Vietnamese, where the year goes without saying
const VIETNAMESE_SHORT =
  /(?<![\d/.,-])(3[01]|[12]\d|0?[1-9])\/(1[0-2]|0?[1-9])(?![\d/%]|[.,-]\d)/g;

/** Dates whose month is a number. The text's digits must be ASCII. */
export function* findNumericDates(
  text: string,
  { language, isMonthFirst }: CalendarOptions,
): Generator<WrittenDate> {
  for (const match of text.matchAll(YMD_WORDS)) {
    const [quote, written, era, ofEra] = match;
    const year =
      era === undefined
        ? Number(written)
        : (ERAS[era] ?? 0) + (ofEra === "元" ? 1 : Number(ofEra));
    yield {
      year: written === undefined ? null : year,
      month: Number(match[4]),
      day: Number(match[5]),
      quote,
      index: match.index,
    };
  }
  for (const match of text.matchAll(YMD))
    yield {
      year: Number(match[1]),
      month: Number(match[3]),
      day: Number(match[4]),
      quote: match[0],
      index: match.index,
    };
  if (YEAR_FIRST_LANGUAGES.has(language))
    for (const match of text.matchAll(SHORT_YMD))
      yield {
        year: 2000 + Number(match[1]),
        month: Number(match[3]),
        day: Number(match[4]),
        quote: match[0],
        index: match.index,
      };
  for (const match of text.matchAll(DMY)) {
    // Nobody writes 06.14.2024: with dots the day is first, in English too.
    const first = Number(match[1]),
      second = Number(match[3] ?? match[4]);
    const year = toFullYear(match[5] ?? "");
    if (year === null) continue;
    const monthFirst =
      second > 12 || (isMonthFirst && match[2] !== undefined && first <= 12);
    yield {
      year,
      month: monthFirst ? first : second,
      day: monthFirst ? second : first,
      quote: match[0],
      index: match.index,
    };
  }
  for (const match of text.matchAll(VIETNAMESE))
    yield {
      year: match[3] === undefined ? null : Number(match[3]),
      month: Number(match[2]),
      day: Number(match[1]),
      quote: match[0],
      index: match.index,
    };
  if (language === "vi")
    for (const match of text.matchAll(VIETNAMESE_SHORT))
      yield {
        year: null,
        month: Number(match[2]),
        day: Number(match[1]),
        quote: match[0],
        index: match.index,
      };
}
