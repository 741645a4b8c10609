/** Articles of which not even the year is known: kept beside a range, or alone. */
export type UndatedChoice = "include" | "only";

export const SORT_ORDERS = ["relevance", "date:desc", "date:asc"] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/**
 * A search as the address bar says it. Lists are free of repetitions; absent
 * is null; `page` counts from 1.
 */
export interface SearchRoute {
  readonly query: string;
  readonly countries: readonly string[];
  readonly notCountries: readonly string[];
  readonly officials: readonly string[];
  readonly languages: readonly string[];
  readonly sources: readonly string[];
  /** First and last day, YYYY-MM-DD. */
  readonly from: string | null;
  readonly to: string | null;
  readonly undated: UndatedChoice | null;
  readonly sort: SortOrder;
  readonly page: number;
}

/** The parts of a route that hold a list of values. */
export type ListKey =
  "countries" | "notCountries" | "officials" | "languages" | "sources";

export const EMPTY_ROUTE: SearchRoute = {
  query: "",
  countries: [],
  notCountries: [],
  officials: [],
  languages: [],
  sources: [],
  from: null,
  to: null,
  undated: null,
  sort: "relevance",
  page: 1,
};

/** Adds the value to the list, or takes it out; goes back to the first page. */
export function toggleValue(
  route: SearchRoute,
  key: ListKey,
  value: string,
): SearchRoute {
  const before = route[key];
  const after = before.includes(value)
    ? before.filter((other) => other !== value)
    : [...before, value];
  return { ...route, [key]: after, page: 1 };
}

/** Adds the value to the list unless it is there already; first page. */
export function addValue(
  route: SearchRoute,
  key: ListKey,
  value: string,
): SearchRoute {
  return route[key].includes(value)
    ? { ...route, page: 1 }
    : toggleValue(route, key, value);
}

/** Wants the country out of the results, and so no longer in them. */
export function excludeCountry(route: SearchRoute, code: string): SearchRoute {
  const countries = route.countries.filter((other) => other !== code);
  return addValue({ ...route, countries }, "notCountries", code);
}

/** Drops every filter; keeps the words and the order. */
export function withoutFilters({ query, sort }: SearchRoute): SearchRoute {
  return { ...EMPTY_ROUTE, query, sort };
}

/** Counts the filters, a range of dates as one. */
export function countFilters(route: SearchRoute): number {
  return (
    route.countries.length +
    route.notCountries.length +
    route.officials.length +
    route.languages.length +
    route.sources.length +
    (route.from || route.to ? 1 : 0) +
    (route.undated ? 1 : 0)
  );
}
