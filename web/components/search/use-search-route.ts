import { useInstantSearch } from "react-instantsearch";
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

/**
 * The current search as a route. Unlike the stock `CurrentRefinements` and
 * `ClearRefinements` it reads and writes InstantSearch's own state, so it is
 * right before the first search in the browser, too. It registers no widget.
 */
export function useSearchRoute(): SearchControl {
  const { index } = useSearchSettings();
  const { indexUiState, setIndexUiState } = useInstantSearch<ArticleUiState>();
  return {
    route: indexStateToRoute(index, indexUiState),
    // From the latest state, not the rendered one: two quick clicks both count.
    change: (by) =>
      setIndexUiState((state) =>
        routeToIndexState(index, by(indexStateToRoute(index, state))),
      ),
  };
}
