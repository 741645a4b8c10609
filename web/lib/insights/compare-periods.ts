import {
  addDays,
  addMonths,
  countDays,
  lastDayOfMonth,
} from "@communique/indexer/search/calendar-day";
import { parseDay } from "@communique/indexer/search/calendar-day";
import type { Counts } from "../count-topics";
import type { DateFilter, DayRange } from "../date-view";
import { ownValue } from "@communique/indexer/search/own-value";

/** Two periods of the same length, one right before the other. */
export interface PeriodPair {
  readonly now: DayRange;
  readonly before: DayRange;
}

/** A value's articles in both periods. */
export interface Change {
  readonly value: string;
  readonly now: number;
  readonly before: number;
  /** Whether `before` is only known to be no more: the engine's list of values ended there. */
  readonly isAtMost: boolean;
}

/** Months compared where no first day was chosen. */
const MONTHS = 12;
/** The engine answers with so many values of a facet (index-settings.ts of the indexer). */
const MOST_COUNTED = 1000;

/**
 * The periods to compare: the range chosen and as long a one before it. Where
 * it has no first day, the twelve months up to its newest article; where it has
 * no last day, it ends with the newest article. Ranges of whole months are
 * compared with as many months, February or not; others by days.
 *
 * @param newest day of the newest article, YYYY-MM-DD; null without dates
 */
export function toPeriodPair(
  { from, to }: DateFilter,
  newest: string | null,
): PeriodPair | null {
  const end = from === null ? newest : (to ?? newest);
  if (end === null) return null;
  const start = from ?? addDays(addMonths(end, -MONTHS), 1);
  if (start > end) return null;
  const now = { from: start, to: end };
  const before = {
    from: startBefore(now, from === null),
    to: addDays(start, -1),
  };
  // Before the year 1 there is no day that an address could name.
  return parseDay(before.from) === null || before.from < "0001"
    ? null
    : { now, before };
}

/** The values of the period with the most articles, beside the period before. */
export function toChanges(
  now: Counts,
  before: Counts,
  { limit }: { limit: number },
): readonly Change[] {
  const listed = Object.values(before);
  const isCut = listed.length >= MOST_COUNTED;
  const least = isCut ? Math.min(...listed) : 0;
  return Object.entries(now)
    .toSorted(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([value, count]) => ({
      value,
      now: count,
      before: ownValue(before, value) ?? least,
      isAtMost: ownValue(before, value) === undefined && isCut,
    }));
}

function startBefore({ from, to }: DayRange, isYear: boolean) {
  if (isYear) return addMonths(from, -MONTHS);
  const isWhole = from.endsWith("-01") && to === lastDayOfMonth(to.slice(0, 7));
  if (!isWhole) return addDays(from, -countDays(from, to));
  return addMonths(from, -(toMonth(to) - toMonth(from) + 1));
}

/** Months since the year 0. */
function toMonth(day: string) {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
