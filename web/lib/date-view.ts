import {
  countDays,
  lastDayOfMonth,
} from "@communique/indexer/search/calendar-day";
import type { Counts } from "./count-topics";

/** What a bar of the chart of dates stands for. */
export type DateUnit = "year" | "month" | "day";

/** First and last day of a range, YYYY-MM-DD. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The part of the calendar that the chart shows, in whole units. */
export interface DateView extends DayRange {
  readonly unit: DateUnit;
}

/** A filter of dates as a route has it: either end may be open. */
export interface DateFilter {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Longest span shown day by day and month by month, in days. A column of 13 to
 * 15 rem leaves 2 px to each of 93 days (three whole months around 62 days) and
 * 5 px to each of 48 months; finer bars can't be told apart, let alone pressed.
 */
const MOST_DAYS = { day: 62, month: 3 * 366 } as const;

// 2024
const YEAR = /^\d{4}$/;

/** The span of the corpus, to the month where months are known; null without dates. */
export function toExtent(years: Counts, months: Counts): DayRange | null {
  const known = Object.keys(years)
    .filter((year) => YEAR.test(year))
    .toSorted();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const monthsOf = (year: string) =>
    Object.keys(months)
      .filter((month) => month.startsWith(`${year}-`))
      .toSorted();
  return {
    from: `${monthsOf(first)[0] ?? `${first}-01`}-01`,
    to: lastDayOfMonth(monthsOf(last).at(-1) ?? `${last}-12`),
  };
}

/**
 * Chooses what the chart shows of the corpus: all of it, or the part around the
 * range chosen, in days, months or years by how long that is. A range of a few
 * days shows the months that they lie in, one of months their years: what lies
 * beside it can be reached, and one bar chosen opens up into smaller ones.
 */
export function toDateView(extent: DayRange, filter: DateFilter): DateView {
  const range = clip(orderEnds(extent, filter), extent) ?? extent;
  const days = countDays(range.from, range.to);
  if (days <= MOST_DAYS.day) return widen("day", range, extent);
  if (days <= MOST_DAYS.month) return widen("month", range, extent);
  return widen("year", extent, extent);
}

/** The last day before the first is a slip that must not empty the chart. */
function orderEnds(extent: DayRange, filter: DateFilter): DayRange {
  const from = filter.from ?? extent.from;
  const to = filter.to ?? extent.to;
  const isTurned = filter.from !== null && filter.to !== null && from > to;
  return isTurned ? { from: to, to: from } : { from, to };
}

/** The part of the range inside the bounds; null if there is none. */
function clip(range: DayRange, bounds: DayRange): DayRange | null {
  const from = range.from > bounds.from ? range.from : bounds.from;
  const to = range.to < bounds.to ? range.to : bounds.to;
  return from <= to ? { from, to } : null;
}

function widen(unit: DateUnit, range: DayRange, extent: DayRange): DateView {
  const { from, to } = range;
  if (unit === "day") {
    return {
      unit,
      from: `${from.slice(0, 7)}-01`,
      to: lastDayOfMonth(to.slice(0, 7)),
    };
  }
  const years = {
    from: `${from.slice(0, 4)}-01-01`,
    to: `${to.slice(0, 4)}-12-31`,
  };
  if (unit === "year") return { unit, ...years };
  // The extent begins and ends with a month: no empty ones before and after.
  return { unit, ...(clip(years, extent) ?? years) };
}
