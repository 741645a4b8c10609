import { createContext, use, useCallback, useMemo } from "react";
import { useInstantSearch } from "react-instantsearch";
import { serializeRoute } from "@communique/indexer/search/route-url";
import { indexStateToRoute, routeToIndexState } from "../../lib/routing";
import type { ArticleUiState } from "../../lib/routing";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { useSearchSettings } from "./search-context";

/** Makes another search out of one. */
export type RouteChange = (route: SearchRoute) => SearchRoute;

/** The search as it is, and a way to change it. */
export interface SearchControl {
  readonly route: SearchRoute;
  readonly change: (by: RouteChange) => void;
}

/** Set by `SearchScope`. */
export const RouteContext = createContext<SearchControl | null>(null);

/**
 * The current search as a route. Unlike the stock `CurrentRefinements` and
 * `ClearRefinements` it reads and writes InstantSearch's own state, so it is
 * right before the first search in the browser, too. It registers no widget,
 * and renders anew only when the search is another.
 *
 * @throws {Error} outside `SearchScope`.
 */
export function useSearchRoute(): SearchControl {
  const control = use(RouteContext);
  if (control === null) throw new Error("no SearchScope around this");
  return control;
}

/** Follows InstantSearch's state, which is another object after every answer. */
export function useRouteControl(): SearchControl {
  const { index } = useSearchSettings();
  const { indexUiState, setIndexUiState } = useInstantSearch<ArticleUiState>();
  const latest = indexStateToRoute(index, indexUiState);
  const key = JSON.stringify([latest.query, serializeRoute(latest)]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same as long as its key is
  const route = useMemo(() => latest, [key]);
  const change = useCallback(
    // From the latest state, not the rendered one: two quick clicks both count.
    (by: RouteChange) =>
      setIndexUiState((state) =>
        routeToIndexState(index, by(indexStateToRoute(index, state))),
      ),
    [index, setIndexUiState],
  );
  return useMemo(() => ({ route, change }), [route, change]);
}
