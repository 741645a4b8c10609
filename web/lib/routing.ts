import type { IndexUiState, UiState } from "instantsearch.js";
import { keepLiterals } from "@communique/indexer/search/literal-words";
import { normalizeRoute } from "@communique/indexer/search/normal-route";
import { fromFilters, toFilters } from "./restrictions";
import type { Restrictions } from "@communique/indexer/search/search-route";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type {
  SearchRoute,
  SortOrder,
} from "@communique/indexer/search/search-route";

/** InstantSearch's state of one index, with the filters of our own connector. */
export type ArticleIndexState = IndexUiState & { restrictions?: Restrictions };

/** InstantSearch's state by index uid. */
export interface ArticleUiState extends UiState {
  [index: string]: ArticleIndexState;
}

/** The engine's part of the index name for each order, after the index uid. */
const SORT_SUFFIXES = {
  relevance: "",
  "date:desc": ":timestamp:desc",
  "date:asc": ":timestamp:asc",
} as const satisfies Record<SortOrder, string>;

/** What the adapter takes for an index sorted that way: `articles:timestamp:desc`. */
export function toSortedIndex(index: string, sort: SortOrder): string {
  return index + SORT_SUFFIXES[sort];
}

/** Turns InstantSearch's state of the index into a route. */
export function indexStateToRoute(
  index: string,
  state: ArticleIndexState,
): SearchRoute {
  const { query = "", restrictions = EMPTY_ROUTE } = state;
  return {
    ...EMPTY_ROUTE,
    ...restrictions,
    // Other words were typed in the meantime.
    literal: keepLiterals(restrictions.literal, query),
    query,
    sort: findSort(index, state.sortBy),
    page: state.page ?? 1,
  };
}

/** Turns a route into InstantSearch's state of the index; defaults are left out. */
export function routeToIndexState(
  index: string,
  anyRoute: SearchRoute,
): ArticleIndexState {
  const { query, sort, page, ...restrictions } = normalizeRoute(anyRoute);
  const filters = toFilters(restrictions);
  return {
    ...(query && { query }),
    ...(filters && { restrictions: fromFilters(filters) }),
    ...(sort !== EMPTY_ROUTE.sort && { sortBy: toSortedIndex(index, sort) }),
    ...(page > 1 && { page }),
  };
}

/** InstantSearch's state mapping for the given index uid. */
export function stateMapping(index: string) {
  return {
    stateToRoute: (state: ArticleUiState) =>
      indexStateToRoute(index, state[index] ?? {}),
    routeToState: (route: SearchRoute): ArticleUiState => ({
      [index]: routeToIndexState(index, route),
    }),
  };
}

function findSort(index: string, sortedIndex: string | undefined): SortOrder {
  if (sortedIndex === toSortedIndex(index, "date:desc")) return "date:desc";
  if (sortedIndex === toSortedIndex(index, "date:asc")) return "date:asc";
  return EMPTY_ROUTE.sort;
}
