import {
  addDays,
  lastDayOfMonth,
} from "@communique/indexer/search/calendar-day";
import type { Counts } from "../../lib/count-topics";
import type { DateFilter, DateUnit, DateView } from "../../lib/date-view";
import type { DateCounts } from "./use-counts";

/** One bar of the chart: a year, a month or a day, and the range it stands for. */
export interface DateBar {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly period: string;
  readonly from: string;
  readonly to: string;
  /** Articles found, and articles that there are. */
  readonly found: number;
  readonly all: number;
  /** Whether the range chosen has a part in it; never without a range. */
  readonly isChosen: boolean;
}

type BarCounts = Pick<
  DateCounts,
  "years" | "months" | "days" | "corpusYears" | "corpusMonths" | "corpusDays"
>;

/** Lists every year, month or day of the view, the empty ones as well. */
export function toDateBars(
  view: DateView,
  counts: BarCounts,
  filter: DateFilter,
): readonly DateBar[] {
  const { found, all } = countsOf(view.unit, counts);
  const hasRange = filter.from !== null || filter.to !== null;
  return listPeriods(view).map(({ period, from, to }) => ({
    period,
    from,
    to,
    found: found[period] ?? 0,
    all: all[period] ?? 0,
    isChosen:
      hasRange &&
      (filter.from === null || filter.from <= to) &&
      (filter.to === null || filter.to >= from),
  }));
}

/** Articles in the view of which the month, or the day, is not known. */
export function countCoarse(view: DateView, counts: BarCounts): number {
  if (view.unit === "year") return 0;
  const { found } = countsOf(view.unit, counts);
  const coarser = view.unit === "month" ? counts.years : counts.months;
  const length = view.unit === "month" ? 4 : 7;
  const isInside = ([period]: readonly [string, number]) =>
    period >= view.from.slice(0, length) && period <= view.to.slice(0, length);
  const placed = Object.entries(found).filter(
    ([period]) =>
      period >= view.from.slice(0, period.length) && period <= view.to,
  );
  const known = Object.entries(coarser).filter(isInside);
  return Math.max(0, sum(known) - sum(placed));
}

function countsOf(unit: DateUnit, counts: BarCounts) {
  const byUnit: Record<DateUnit, { found: Counts; all: Counts }> = {
    year: { found: counts.years, all: counts.corpusYears },
    month: { found: counts.months, all: counts.corpusMonths },
    day: { found: counts.days, all: counts.corpusDays },
  };
  return byUnit[unit];
}

function sum(entries: readonly (readonly [string, number])[]) {
  return entries.reduce((total, [, count]) => total + count, 0);
}

function listPeriods({ unit, from, to }: DateView) {
  const periods: Pick<DateBar, "period" | "from" | "to">[] = [];
  for (let first = from; first <= to;) {
    const period = first.slice(0, PERIOD_LENGTH[unit]);
    const last = lastDayOf(period, unit);
    periods.push({ period, from: first, to: last });
    first = addDays(last, 1);
  }
  return periods;
}

const PERIOD_LENGTH = { year: 4, month: 7, day: 10 } as const;

function lastDayOf(period: string, unit: DateUnit): string {
  if (unit === "year") return `${period}-12-31`;
  return unit === "month" ? lastDayOfMonth(period) : period;
}
