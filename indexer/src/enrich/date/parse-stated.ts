import { toDay, type Day } from "./day.ts";

// `2024-06-14` `2024-06-14T09:00:00+09:00` `2024/06/14 09:00` `2024.06.14` `20240614` `20240614T0900`
const YEAR_FIRST =
  /^\D{0,3}((?:19|20)\d\d)([-/.]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/;
const COMPACT =
  /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\D|\d{4,6}$|$)/;
// `Fri, 14 Jun 2024 09:00:00 GMT` `14 Jun 2024` `June 14, 2024 9:00 am`
const NAMED_MONTH =
  /^(?:\p{L}+,?\s+)?(?:(\d{1,2})\s+(\p{L}{3,9})\.?,?\s+|(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+)((?:19|20)\d\d)\b/u;
// `1718323200` seconds, `1718323200000` milliseconds since 1970
const EPOCH = /^(\d{10})(\d{3})?$/;

const MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];

/**
 * Parses a machine-readable date of a meta tag, JSON-LD, `<time>` or a record. The day is the one written, in the
 * outlet's own time zone: 2024-06-15T01:00+09:00 is 15 June though it is still the 14th in London.
 */
export function parseStatedDate(value: string): Day | null {
  const text = value.trim();
  const ymd = COMPACT.exec(text);
  if (ymd) return toDay(Number(ymd[1]), Number(ymd[2]), Number(ymd[3]));
  const separated = YEAR_FIRST.exec(text);
  if (separated && separated[2] !== "")
    return toDay(
      Number(separated[1]),
      Number(separated[3]),
      Number(separated[4]),
    );
  const epoch = EPOCH.exec(text);
  if (epoch) {
    const date = new Date(Number(epoch[1]) * 1000);
    return toDay(
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
    );
  }
  const named = NAMED_MONTH.exec(text);
  const month =
    MONTHS.indexOf((named?.[2] ?? named?.[3] ?? "").slice(0, 3).toLowerCase()) +
    1;
  return named && month > 0
    ? toDay(Number(named[5]), month, Number(named[1] ?? named[4]))
    : null;
}
