import {
  lastDayOfMonth,
  parseDay,
} from "@communique/indexer/search/calendar-day";
import type { TermKey } from "./query-terms";
import type { SearchRoute } from "@communique/indexer/search/search-route";

// 2022, 2022-05, 2022/5/9, 2022.05.09
const PERIOD = /^([12]\d{3})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?\.?$/;

const MS_PER_DAY = 86_400_000;

/** First and last day, YYYY-MM-DD. */
interface Period {
  readonly first: string;
  readonly last: string;
}

/** Reads a day, a month or a year; null for anything else, 2023-02-30 included. */
export function parsePeriod(text: string): Period | null {
  const [, year, month, day] = PERIOD.exec(text) ?? [];
  if (year === undefined) return null;
  const first = parseDay(
    [year, month ?? "1", day ?? "1"]
      .map((part) => part.padStart(2, "0"))
      .join("-"),
  );
  if (first === null) return null;
  if (day !== undefined) return { first, last: first };
  const last = lastDayOfMonth(
    month === undefined ? `${year}-12` : first.slice(0, 7),
  );
  return { first, last };
}

/** The keys whose value is a date. */
export type DateKey = Extract<TermKey, "after" | "before" | "until" | "date">;

const OPPOSITES = {
  after: "before",
  before: "after",
} as const satisfies Partial<Record<DateKey, DateKey>>;

/**
 * What a date narrows a route to: `after:2022-05` from 2022-05-01 on,
 * `before:2023` up to 2022-12-31, `until:2023` up to 2023-12-31, `date:2023` all
 * of it. Excluding the days after is wanting those before. Null if the value is
 * no date.
 */
export function toDateRange(
  key: DateKey,
  value: string,
  isExcluded: boolean,
): Partial<Pick<SearchRoute, "from" | "to">> | null {
  const period = parsePeriod(value);
  if (period === null) return null;
  if (isExcluded) {
    if (key !== "after" && key !== "before") return null;
    return toDateRange(OPPOSITES[key], value, false);
  }
  const { first, last } = period;
  switch (key) {
    case "after":
      return { from: first };
    case "before":
      return { to: dayBefore(first) };
    case "until":
      return { to: last };
    case "date":
      return { from: first, to: last };
  }
}

function dayBefore(day: string) {
  const time = Date.parse(`${day}T00:00:00Z`) - MS_PER_DAY;
  return new Date(time).toISOString().slice(0, 10);
}
