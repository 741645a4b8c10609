import {
  addMonths,
  lastDayOfMonth,
} from "@communique/indexer/search/calendar-day";
import type { DayRange } from "../date-view";
import { FACETS, MANY_VALUED } from "@communique/indexer/search/facets";
import type { FacetName } from "@communique/indexer/search/facets";
import {
  addValue,
  EMPTY_ROUTE,
  matchAll,
} from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";

/**
 * The search for those of a search's articles that have the value, too: what a
 * mark of a chart counts is what its link finds. Null where no address says it:
 * "Korea or the United States" and, among these, Japan.
 */
export function narrowTo(
  route: SearchRoute,
  facet: FacetName,
  value: string,
): SearchRoute | null {
  const { wanted } = FACETS[facet];
  const chosen = route[wanted];
  const many = MANY_VALUED.find((name) => name === facet);
  if (chosen.length === 0) return addValue(route, wanted, value);
  const isAll = many !== undefined && route.all.includes(many);
  if (chosen.includes(value))
    return { ...route, [wanted]: isAll ? chosen : [value], page: 1 };
  if (many === undefined || (chosen.length > 1 && !isAll)) return null;
  return matchAll(addValue(route, wanted, value), many, true);
}

/** Narrowed to both values, in whichever order an address can say it. */
export function narrowToBoth(
  route: SearchRoute,
  facet: FacetName,
  [one, other]: readonly [string, string],
): SearchRoute | null {
  const orders = [
    [one, other],
    [other, one],
  ] as const;
  for (const [first, second] of orders) {
    const narrowed = narrowTo(route, facet, first);
    const both = narrowed && narrowTo(narrowed, facet, second);
    if (both) return both;
  }
  return null;
}

/**
 * The search for those of a search's articles that have none of the values.
 * Null where they are what it must have.
 */
export function narrowToOthers(
  route: SearchRoute,
  facet: FacetName,
  values: readonly string[],
): SearchRoute | null {
  const { wanted, unwanted } = FACETS[facet];
  const kept = route[wanted].filter((value) => !values.includes(value));
  const isAll = MANY_VALUED.some(
    (name) => name === facet && route.all.includes(name),
  );
  const isLost = isAll ? kept.length < route[wanted].length : kept.length === 0;
  if (route[wanted].length > 0 && isLost) return null;
  const left = [...new Set([...route[unwanted], ...values])];
  return { ...route, [wanted]: kept, [unwanted]: left, page: 1 };
}

/** The search for those of a search's articles that are of a period. */
export function narrowToPeriod(
  route: SearchRoute,
  { from, to }: DayRange,
): SearchRoute {
  return {
    ...route,
    from: route.from !== null && route.from > from ? route.from : from,
    to: route.to !== null && route.to < to ? route.to : to,
    undated: null,
    page: 1,
  };
}

/**
 * All articles of a source in some months, whatever was searched for; where
 * there are none, with the months beside them: what was there before and after.
 */
export function toSourceMonths(
  source: string,
  { from, to }: DayRange,
  isGap: boolean,
): SearchRoute {
  const around = {
    from: addMonths(from, -1),
    to: lastDayOfMonth(addMonths(to, 1).slice(0, 7)),
  };
  return {
    ...EMPTY_ROUTE,
    sources: [source],
    ...(isGap ? around : { from, to }),
  };
}
