import { toDayNumber, type Day } from "./day.ts";

/** In brackets or glued to their word: `(금)` `금요일` `（金）` `金曜日` `星期五` `周五` `週五`. */
const CJK_WEEKDAY =
  /[(（]\s?([일월화수목금토日月火水木金土])\s?(?:요일|曜日?)?\s?[)）]|([일월화수목금토])요일|([日月火水木金土])曜日?|(?:星期|周|週)([日天一二三四五六])/u;
const CJK_ORDER = [
  "일日天",
  "월月一",
  "화火二",
  "수水三",
  "목木四",
  "금金五",
  "토土六",
];

/** 1 January 2023 was a Sunday. */
const A_SUNDAY = Date.UTC(2023, 0, 1);
const DAY_MS = 86_400_000;

const KNOWN = new Map<string, ReadonlyMap<string, number>>();

/** The weekdays' names in a language, as CLDR has them. Short ones are words and places: so, mar, do. */
function weekdayNames(language: string): ReadonlyMap<string, number> {
  const known = KNOWN.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  const format = new Intl.DateTimeFormat(language, {
    weekday: "long",
    timeZone: "UTC",
  });
  for (let at = 0; at < 7; at += 1)
    names.set(toKey(format.format(A_SUNDAY + at * DAY_MS)), at);
  KNOWN.set(language, names);
  return names;
}

const toKey = (name: string) =>
  name.normalize("NFC").toLowerCase().replace(/\.$/, "");

// The words right before a date: `Freitag, ` `Thứ Sáu, ngày ` `пятницу, ` `on Friday, `
const WORDS = /[\p{L}\p{M}]+\.?/gu;
/** A weekday has at most two words, and one may stand between it and the date. */
const WORDS_BEFORE = 3;
const BETWEEN_CHARS = 30;

/** Languages whose names the platform knows; "und" and the like have none. */
const isSupported = (language: string) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
  } catch {
    return false;
  }
};

/**
 * The weekday written beside a date, 0 for Sunday; null where none is.
 *
 * @param before the text before the date
 * @param after the text behind it
 */
export function findWeekday(
  before: string,
  after: string,
  language: string,
): number | null {
  const near = before.slice(-BETWEEN_CHARS);
  const cjk =
    CJK_WEEKDAY.exec(after.slice(0, 8)) ?? CJK_WEEKDAY.exec(near.slice(-8));
  if (cjk !== null) {
    const sign = cjk.slice(1).find((each) => each !== undefined) ?? "";
    return CJK_ORDER.findIndex((signs) => signs.includes(sign));
  }
  const words = (near.match(WORDS) ?? []).slice(-WORDS_BEFORE).map(toKey);
  for (const each of new Set([language, "en"])) {
    if (!isSupported(each)) continue;
    const names = weekdayNames(each);
    for (let at = words.length - 1; at >= 0; at -= 1) {
      const day =
        names.get(`${words[at]} ${words[at + 1]}`) ??
        names.get(words[at] ?? "");
      if (day !== undefined) return day;
    }
  }
  return null;
}

/** The weekday of a day, 0 for Sunday. */
export const weekdayOf = (day: Day) => (((toDayNumber(day) + 4) % 7) + 7) % 7;
