import { addDays, addMonths } from "@communique/indexer/search/calendar-day";
import type { DayRange } from "./date-view";

/** A range that is a click away. */
export interface DatePreset extends DayRange {
  readonly name: "days" | "months" | "year";
  /** How many days or months; the year itself. */
  readonly count: number;
}

/**
 * The latest week, month, year, and the calendar year, counted back from the
 * newest article: a folder that ends in 2019 has nothing from the last seven
 * days, and where articles come in daily the newest is today's. Both ends are
 * fixed, so that a link shared today finds the same tomorrow.
 */
export function toDatePresets(newestDay: string): readonly DatePreset[] {
  const year = newestDay.slice(0, 4);
  const lately = (count: number): DatePreset => ({
    name: "days",
    count,
    from: addDays(newestDay, 1 - count),
    to: newestDay,
  });
  return [
    lately(7),
    lately(30),
    {
      name: "months",
      count: 12,
      from: addDays(addMonths(newestDay, -12), 1),
      to: newestDay,
    },
    {
      name: "year",
      count: Number(year),
      from: `${year}-01-01`,
      to: `${year}-12-31`,
    },
  ];
}
