import { parseRoute, serializeRoute } from "./route-url";
import { EMPTY_ROUTE } from "./search-route";
import type { SearchRoute } from "./search-route";

/** All of a route that no stock widget of InstantSearch holds. */
export type Restrictions = Omit<SearchRoute, "query" | "sort" | "page">;

/**
 * Packs restrictions into InstantSearch's `filters` parameter. The URL's own
 * form is used so that `fromFilters` gets them back: InstantSearch rebuilds its
 * state from the parameters. The search client turns it into the engine's form.
 */
export function toFilters(restrictions: Restrictions): string | undefined {
  return serializeRoute({ ...EMPTY_ROUTE, ...restrictions }) || undefined;
}

/** Unpacks what `toFilters` packed. */
export function fromFilters(filters: string | undefined): Restrictions {
  const route = parseRoute(new URLSearchParams(filters ?? ""));
  const { query: _query, sort: _sort, page: _page, ...restrictions } = route;
  return restrictions;
}
