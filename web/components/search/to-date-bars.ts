import { lastDayOfMonth } from "../../lib/calendar-day";
import type { DateCounts } from "./use-counts";
import type { SearchRoute } from "../../lib/search-route";

/** One row of the chart: a year or a month, and the range that it stands for. */
export interface DateBar {
  /** YYYY or YYYY-MM. */
  readonly period: string;
  readonly count: number;
  /** Part of the largest count, 0 to 1. */
  readonly share: number;
  readonly from: string;
  readonly to: string;
}

/** Years listed at most, the latest ones. */
const MAX_YEARS = 15;

/** Counts by month once the range lies within a year, otherwise by year. */
export function toDateBars(
  { years, months }: Pick<DateCounts, "years" | "months">,
  { from, to }: Pick<SearchRoute, "from" | "to">,
): readonly DateBar[] {
  const year = from?.slice(0, 4);
  const isWithinYear = year !== undefined && year === to?.slice(0, 4);
  const periods = isWithinYear
    ? Object.entries(months).filter(([month]) => month.startsWith(year))
    : Object.entries(years);
  const latest = periods
    .toSorted(([a], [b]) => b.localeCompare(a, "en"))
    .slice(0, isWithinYear ? 12 : MAX_YEARS);
  const largest = Math.max(...latest.map(([, count]) => count));
  return latest.map(([period, count]) => ({
    period,
    count,
    share: count / largest,
    from: isWithinYear ? `${period}-01` : `${period}-01-01`,
    to: isWithinYear ? lastDayOfMonth(period) : `${period}-12-31`,
  }));
}
