import { lastDayOfMonth } from "@communique/indexer/search/calendar-day";
import type { DateFilter, DateUnit, DayRange } from "./date-view";

/** A whole year or month that the range chosen lies in. */
export interface DateCrumb extends DayRange {
  readonly unit: Exclude<DateUnit, "day">;
}

/** The way back out of a range: its year and its month, if it is only a part of them. */
export function toDateCrumbs({ from, to }: DateFilter): readonly DateCrumb[] {
  if (from === null || to === null) return [];
  const year = from.slice(0, 4);
  const month = from.slice(0, 7);
  const around: readonly DateCrumb[] = [
    { unit: "year", from: `${year}-01-01`, to: `${year}-12-31` },
    { unit: "month", from: `${month}-01`, to: lastDayOfMonth(month) },
  ];
  return around.filter((crumb) => {
    const isInside = crumb.from <= from && to <= crumb.to && from <= to;
    return isInside && !(crumb.from === from && crumb.to === to);
  });
}
