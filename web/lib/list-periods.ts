import {
  addDays,
  lastDayOfMonth,
} from "@communique/indexer/search/calendar-day";
import type { DateUnit, DateView, DayRange } from "./date-view";

/** A year, a month or a day, and the range it stands for. */
export interface Period extends DayRange {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly period: string;
}

/** Lists every unit of a stretch of the calendar that begins and ends with one. */
export function listPeriods({ unit, from, to }: DateView): readonly Period[] {
  const periods: Period[] = [];
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
