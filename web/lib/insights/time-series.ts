import {
  addMonths,
  lastDayOfMonth,
} from "@communique/indexer/search/calendar-day";
import type { Counts, FieldCounts } from "../count-topics";
import { toExtent } from "../date-view";
import type { DateFilter, DateView, DayRange } from "../date-view";
import { listPeriods } from "../list-periods";
import type { Period } from "../list-periods";

/** What a bar of articles over time stands for. */
export type SpanUnit = "year" | "month";

/** The part of the calendar that is drawn, in whole units. */
export interface TimeSpan extends DateView {
  readonly unit: SpanUnit;
}

/** The articles of one value over time; a null value stands for all others. */
export interface Series {
  readonly value: string | null;
  /** By period. */
  readonly counts: readonly number[];
  readonly total: number;
}

export interface TimeSeries {
  readonly unit: SpanUnit;
  readonly periods: readonly Period[];
  /** All articles of each period, once each. */
  readonly all: readonly number[];
  /** The most frequent first, the others last; none that is empty. */
  readonly series: readonly Series[];
  /** Articles that no bar has: their year or month isn't known, or is too long ago. */
  readonly unplaced: number;
}

/** On a phone a plot is 290 px wide: 6 px for each of 48 bars, 2 px for each of 120. */
const MOST_MONTHS = 48;
const MOST_YEARS = 120;

/**
 * Chooses what is drawn: the range chosen, as far as the corpus goes, otherwise
 * from the first article found to the last; by month up to four years, else by
 * year. Null where no year is known.
 */
export function toTimeSpan(
  { year = {}, month = {} }: FieldCounts,
  filter: DateFilter,
  corpus: DayRange | null,
): TimeSpan | null {
  const found = toExtent(year, month);
  if (found === null) return null;
  const from = later(filter.from ?? found.from, corpus?.from ?? found.from);
  const to = earlier(filter.to ?? found.to, corpus?.to ?? found.to);
  const range = from <= to ? { from, to } : found;
  const months = {
    from: `${range.from.slice(0, 7)}-01`,
    to: lastDayOfMonth(range.to.slice(0, 7)),
  };
  const isShort = addMonths(months.from, MOST_MONTHS) > months.to;
  if (isShort && Object.keys(month).length > 0)
    return { unit: "month", ...months };
  const last = Number(range.to.slice(0, 4));
  const first = Math.max(Number(range.from.slice(0, 4)), last - MOST_YEARS + 1);
  return {
    unit: "year",
    from: `${String(first).padStart(4, "0")}-01-01`,
    to: `${range.to.slice(0, 4)}-12-31`,
  };
}

/**
 * Arranges counts by period.
 *
 * @param total articles of the search, those without a date as well
 * @param parts counts of each value by year or month, the most frequent first
 */
export function toTimeSeries(
  span: TimeSpan,
  { all, total }: { all: Counts; total: number },
  parts: readonly { value: string | null; counts: Counts }[],
): TimeSeries {
  const periods = listPeriods(span);
  const arrange = (counts: Counts) =>
    periods.map(({ period }) => counts[period] ?? 0);
  const series = parts.map(({ value, counts }) => {
    const arranged = arrange(counts);
    return { value, counts: arranged, total: sum(arranged) };
  });
  const placed = arrange(all);
  return {
    unit: span.unit,
    periods,
    all: placed,
    series: series.filter((each) => each.total > 0),
    unplaced: Math.max(0, total - sum(placed)),
  };
}

/** The most frequent values of a facet, ties in the order of their names. */
export function listTop(counts: Counts, limit: number): readonly string[] {
  return Object.entries(counts)
    .toSorted(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([value]) => value);
}

/** The sum of the numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);
