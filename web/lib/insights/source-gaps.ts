import {
  addMonths,
  lastDayOfMonth,
} from "@communique/indexer/search/calendar-day";
import type { Counts } from "../count-topics";
import type { DayRange } from "../date-view";
import { listPeriods } from "../list-periods";
import type { Period } from "../list-periods";

/** A run of months without an article of a source that otherwise publishes regularly. */
export interface Gap extends DayRange {
  readonly source: string;
  /** Whether it lasts until the newest month: scraping may have ended. */
  readonly isOpen: boolean;
}

/** A source's months, as far as they are shown. */
export interface SourceMonths {
  readonly source: string;
  readonly isRegular: boolean;
  /** By month. */
  readonly counts: readonly number[];
  /** Whether each month is part of a gap. */
  readonly isGap: readonly boolean[];
}

export interface SourceGaps {
  readonly months: readonly Period[];
  readonly sources: readonly SourceMonths[];
  readonly gaps: readonly Gap[];
}

/** Of fewer months nothing can be said about what is regular. */
const LEAST_MONTHS = 6;
/** Share of its months in which a regular source has articles. */
const REGULAR_SHARE = 0.75;
/**
 * Articles in the middle one of a regular source's months that have any. If they
 * come independently of each other, a month without one is then chance in
 * e^-5 = 0.7 % of cases: 3 of the 480 cells of the grid at most.
 */
const LEAST_MEDIAN = 5;
/** Months drawn: 9 px each on a phone. */
const MOST_MONTHS = 24;

/** The months to show: those of the range as far as the corpus goes, at most the last 24. */
export function toGapMonths(
  corpus: DayRange,
  filter: { from: string | null; to: string | null },
): readonly Period[] {
  const to = earlier(corpus.to, filter.to ?? corpus.to);
  const from = [
    corpus.from,
    filter.from ?? corpus.from,
    addMonths(`${to.slice(0, 7)}-01`, 1 - MOST_MONTHS),
  ].reduce(later);
  if (from > to) return [];
  return listPeriods({
    unit: "month",
    from: `${from.slice(0, 7)}-01`,
    to: lastDayOfMonth(to.slice(0, 7)),
  });
}

/**
 * Finds months without anything of a source that publishes regularly: that has
 * articles in three quarters of the months from its first to its last, of which
 * there are six or more, and five in the middle one of those. Its last month is
 * followed by a gap if the corpus goes on; the corpus's newest month, which may
 * not be over, is none.
 *
 * @param sources each source's articles by month (YYYY-MM), all that there are
 * @param newest the corpus's newest month
 */
export function findSourceGaps(
  sources: readonly { source: string; counts: Counts }[],
  months: readonly Period[],
  newest: string,
): SourceGaps {
  const found = sources.map(({ source, counts }) => {
    const missing = findMissing(counts, newest);
    return {
      gaps: toRuns(source, missing ?? [], newest),
      row: {
        source,
        isRegular: missing !== null,
        counts: months.map(({ period }) => counts[period] ?? 0),
        isGap: months.map(({ period }) => missing?.includes(period) ?? false),
      },
    };
  });
  const [first] = months;
  const last = months.at(-1);
  const isShown = ({ from, to }: DayRange) =>
    first !== undefined &&
    last !== undefined &&
    to >= first.from &&
    from <= last.to;
  return {
    months,
    sources: found.map(({ row }) => row),
    gaps: found.flatMap(({ gaps }) => gaps.filter(isShown)),
  };
}

/** The months that a regular source lacks; null for one that isn't regular. */
function findMissing(counts: Counts, newest: string): readonly string[] | null {
  const present = Object.keys(counts).toSorted();
  const [first] = present;
  const last = present.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = listMonths(first, last);
  const median = Object.values(counts).toSorted((a, b) => a - b)[
    Math.floor(present.length / 2)
  ];
  const isRegular =
    span.length >= LEAST_MONTHS &&
    present.length >= REGULAR_SHARE * span.length &&
    (median ?? 0) >= LEAST_MEDIAN;
  if (!isRegular) return null;
  return listMonths(first, later(last, newest)).filter(
    (month) => counts[month] === undefined && month !== newest,
  );
}

/** Months next to each other make one gap. */
function toRuns(
  source: string,
  missing: readonly string[],
  newest: string,
): readonly Gap[] {
  const runs: Gap[] = [];
  for (const month of missing) {
    const from = `${month}-01`;
    const to = lastDayOfMonth(month);
    const isOpen = addMonths(from, 1).slice(0, 7) === newest;
    const last = runs.at(-1);
    const follows =
      last && addMonths(from, -1).slice(0, 7) === last.to.slice(0, 7);
    if (follows) runs.pop();
    runs.push({ source, from: follows ? last.from : from, to, isOpen });
  }
  return runs;
}

function listMonths(first: string, last: string): readonly string[] {
  const to = lastDayOfMonth(last);
  return listPeriods({ unit: "month", from: `${first}-01`, to }).map(
    ({ period }) => period,
  );
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);
