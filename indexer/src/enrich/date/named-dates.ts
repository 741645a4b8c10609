import { languagesFor, monthOf } from "./month-names.ts";
import {
  toFullYear,
  type CalendarOptions,
  type WrittenDate,
} from "./written-date.ts";

// A month's name, of two words in the Levant: `Juni` `juin` `июня` `มิ.ย.` `كانون الثاني`; a second name behind a slash: `يونيو/حزيران`
const NAME = String.raw`([\p{L}\p{M}]{3,14}(?:\.[\p{L}\p{M}]{1,3})*)((?:\s(?:الأول|الثاني|الاول))?)\.?(?:\s?\/\s?[\p{sc=Arabic}\p{M}]{3,10}(?:\s(?:الأول|الثاني))?)?`;
const DAY = String.raw`(3[01]|[12]\d|0?[1-9])`;
// `2024` `2567` `'24`; two digits bare only where nothing follows
const YEAR = String.raw`((?:19|20|25)\d\d(?!\d)|[’']\d\d(?!\d)|[0-39]\d(?=\s*(?:$|[\n|,;·•)])))`;
const OF = String.raw`(?:(?:of|del?|di|den|d[oa])\s|d['’]|ta['’]\s?)?`;

// `14. Juni 2024` `14 de junio del 2024` `1er mai 2024` `14th of June, 2024` `14-Jun-2024` `14 сент. 2024` `14 มิถุนายน 2567`
const DAY_MONTH = new RegExp(
  String.raw`(?<!\d[.,:/-]?|[/-])${DAY}(?:\.|er|ère|º|ª|°|st|nd|rd|th|ste|-?го|-?е)?(?:\s|-|\/|,\s|(?<=\.))${OF}\s?${NAME}(?:,?\s${OF}(?:พ\.ศ\.\s?)?|[-/]|\.)?${YEAR}?`,
  "giu",
);
// `June 14, 2024` `Jun. 14th 2024` `Juli 12, 2017` `ມິຖຸນາ 14, 2024`
const MONTH_DAY = new RegExp(
  String.raw`(?<![\p{L}\p{M}])${NAME}[\s-]{1,2}${DAY}(?!\d|:|\.\d)(?:st|nd|rd|th|\.)?(?:,?\s{1,2}(?:de\s|del\s|of\s)?|,|-)?${YEAR}?`,
  "giu",
);
// `2024. június 14.` `2024 m. birželio 14 d.` `2024 June 14`
const YEAR_MONTH_DAY = new RegExp(
  String.raw`(?<!\d[.,:/-]?|[/-])((?:19|20)\d\d)(?:\.|,|\sm\.|-)?\s?${NAME}[\s-]${DAY}(?!\d|:)`,
  "giu",
);

/** Dates whose month is a name. The text's digits must be ASCII. */
export function* findNamedDates(
  text: string,
  { language, anyLanguage = false }: CalendarOptions,
): Generator<WrittenDate> {
  const languages = languagesFor(language, anyLanguage);
  const read = (
    match: RegExpExecArray,
    [day, name, more, year]: readonly (string | undefined)[],
  ): WrittenDate | null => {
    const month =
      monthOf(`${name ?? ""}${more ?? ""}`, languages) ??
      monthOf(name ?? "", languages);
    if (month === null) return null;
    const full =
      year === undefined ? null : toFullYear(year.replace(/\D/g, ""));
    return {
      year: full,
      month,
      day: Number(day),
      quote: match[0].replace(/[\s,.-]+$/u, ""),
      index: match.index,
    };
  };
  for (const match of text.matchAll(YEAR_MONTH_DAY)) {
    const found = read(match, [match[4], match[2], match[3], match[1]]);
    if (found !== null) yield found;
  }
  for (const match of text.matchAll(DAY_MONTH)) {
    const found = read(match, [match[1], match[2], match[3], match[4]]);
    if (found !== null) yield found;
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    const found = read(match, [match[3], match[1], match[2], match[4]]);
    if (found !== null) yield found;
  }
}
