import { FACET_NAMES, FACETS, MANY_VALUED } from "./facets.ts";
import { keepLiterals, normalizeLiterals } from "./literal-words.ts";
import { LIST_KEYS } from "./search-route.ts";
import type {
  Restrictions,
  RouteLists,
  SearchRoute,
  UndatedChoice,
} from "./search-route.ts";
import { isOfOutlet } from "./shown-versions.ts";

/**
 * Brings a route into the one form that its search has, so that one search has
 * one address: lists sorted, nothing said twice, nothing said that changes
 * nothing.
 */
export function normalizeRoute(route: SearchRoute): SearchRoute {
  const normal = normalizeRestrictions(route);
  return {
    ...normal,
    literal: keepLiterals(normal.literal, route.query),
    // In the order of dates, what is near has no place.
    meaning: canBeByMeaning(route) ? route.meaning : null,
  };
}

/** Whether what is near in meaning can be listed: there are words, and the order is by relevance. */
export const canBeByMeaning = ({
  query,
  sort,
}: Pick<SearchRoute, "query" | "sort">): boolean =>
  query.trim() !== "" && sort === "relevance";

/** The same for restrictions whose words are elsewhere. */
export function normalizeRestrictions<T extends Restrictions>(route: T): T {
  const lists = normalizeLists(route);
  return {
    ...route,
    ...lists,
    // With one value it already matters: the counts of the others differ.
    all: MANY_VALUED.filter(
      (name) =>
        route.all.includes(name) && lists[FACETS[name].wanted].length > 0,
    ),
    undated: normalizeUndated(route),
    versions: isOfOutlet(lists) ? null : route.versions,
    literal: normalizeLiterals(route.literal),
  };
}

/** A value both wanted and unwanted is wanted. */
function normalizeLists(route: RouteLists): RouteLists {
  const lists = { ...route };
  for (const key of LIST_KEYS) lists[key] = [...new Set(route[key])].toSorted();
  for (const name of FACET_NAMES) {
    const { wanted, unwanted } = FACETS[name];
    lists[unwanted] = lists[unwanted].filter(
      (value) => !lists[wanted].includes(value),
    );
  }
  return lists;
}

/** A range leaves undated articles out anyway, and none of them lies in it. */
function normalizeUndated(route: Restrictions): UndatedChoice | null {
  const { from, to, undated } = route;
  const hasRange = from !== null || to !== null;
  if (hasRange) return undated === "include" ? "include" : null;
  return undated === "include" ? null : undated;
}
