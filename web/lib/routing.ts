import type { IndexUiState, UiState } from "instantsearch.js";
import type { Restrictions } from "./restrictions";
import { EMPTY_ROUTE } from "./search-route";
import type { ListKey, SearchRoute, SortOrder } from "./search-route";

/** InstantSearch's state of one index, with the filters of our own connector. */
export type ArticleIndexState = IndexUiState & { restrictions?: Restrictions };

/** InstantSearch's state by index uid. */
export interface ArticleUiState extends UiState {
  [index: string]: ArticleIndexState;
}

/** Each list's facet; unwanted countries are no refinement but a restriction. */
const FACETS = {
  countries: "countries",
  officials: "officials",
  languages: "language",
  sources: "source",
} as const satisfies Partial<Record<ListKey, string>>;

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
  const list = (key: keyof typeof FACETS) =>
    state.refinementList?.[FACETS[key]] ?? [];
  return {
    query: state.query ?? "",
    countries: list("countries"),
    officials: list("officials"),
    languages: list("languages"),
    sources: list("sources"),
    notCountries: state.restrictions?.notCountries ?? [],
    from: state.restrictions?.from ?? null,
    to: state.restrictions?.to ?? null,
    undated: state.restrictions?.undated ?? null,
    sort: findSort(index, state.sortBy),
    page: state.page ?? 1,
  };
}

/** Turns a route into InstantSearch's state of the index; defaults are left out. */
export function routeToIndexState(
  index: string,
  route: SearchRoute,
): ArticleIndexState {
  const { from, to, undated, notCountries } = route;
  const lists = Object.entries({
    [FACETS.countries]: [...route.countries],
    [FACETS.officials]: [...route.officials],
    [FACETS.languages]: [...route.languages],
    [FACETS.sources]: [...route.sources],
  }).filter(([, values]) => values.length);
  const isRestricted = from || to || undated || notCountries.length;
  return {
    ...(route.query && { query: route.query }),
    ...(lists.length && { refinementList: Object.fromEntries(lists) }),
    ...(isRestricted && { restrictions: { from, to, undated, notCountries } }),
    ...(route.sort !== EMPTY_ROUTE.sort && {
      sortBy: toSortedIndex(index, route.sort),
    }),
    ...(route.page > 1 && { page: route.page }),
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
