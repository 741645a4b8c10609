import { parseDay } from "./calendar-day";
import { EMPTY_ROUTE, SORT_ORDERS } from "./search-route";
import type { SearchRoute, SortOrder, UndatedChoice } from "./search-route";

/** Longest query that is sent on, in UTF-16 units; the engine reads ten words of it. */
export const MAX_QUERY_LENGTH = 500;
/** Values of one facet that a link can carry. */
const MAX_VALUES = 50;
/** Longest facet value that the engine keeps is 468 bytes. */
const MAX_VALUE_LENGTH = 468;
/** Far beyond the last page of any corpus, and still an exact integer. */
const MAX_PAGE = 1_000_000;

const COUNTRY_CODE = /^[A-Z]{2}$/;
// de, und
const LANGUAGE_CODE = /^[a-z]{2,3}$/;

/** Name of each list in the URL. */
export const LIST_PARAMETERS = {
  countries: "country",
  notCountries: "not.country",
  officials: "official",
  languages: "language",
  sources: "source",
} as const;

/** Reads a search from the URL's parameters; what it doesn't know it ignores. */
export function parseRoute(params: URLSearchParams): SearchRoute {
  return {
    query: (params.get("q") ?? "").slice(0, MAX_QUERY_LENGTH).toWellFormed(),
    countries: readList(params, LIST_PARAMETERS.countries, COUNTRY_CODE),
    notCountries: readList(params, LIST_PARAMETERS.notCountries, COUNTRY_CODE),
    officials: readList(params, LIST_PARAMETERS.officials, /\S/),
    languages: readList(params, LIST_PARAMETERS.languages, LANGUAGE_CODE),
    sources: readList(params, LIST_PARAMETERS.sources, /\S/),
    from: parseDay(params.get("from")),
    to: parseDay(params.get("to")),
    undated: parseUndated(params.get("undated")),
    sort: parseSort(params.get("sort")),
    page: parsePage(params.get("page")),
  };
}

/** Writes a search as a query string without "?"; empty for the default search. */
export function serializeRoute(route: SearchRoute): string {
  const params = new URLSearchParams();
  if (route.query) params.set("q", route.query);
  appendAll(params, LIST_PARAMETERS.countries, route.countries);
  appendAll(params, LIST_PARAMETERS.notCountries, route.notCountries);
  appendAll(params, LIST_PARAMETERS.officials, route.officials);
  appendAll(params, LIST_PARAMETERS.languages, route.languages);
  appendAll(params, LIST_PARAMETERS.sources, route.sources);
  if (route.from) params.set("from", route.from);
  if (route.to) params.set("to", route.to);
  if (route.undated) params.set("undated", route.undated);
  if (route.sort !== EMPTY_ROUTE.sort) params.set("sort", route.sort);
  if (route.page > 1) params.set("page", String(route.page));
  // A colon needs no escape in a query, and "sort=date:desc" reads better.
  return params.toString().replaceAll("%3A", ":");
}

/** The address of a search. */
export function toSearchPath(route: SearchRoute): string {
  const query = serializeRoute(route);
  return query ? `/?${query}` : "/";
}

/** The address of an article that remembers the search it was found by. */
export function toArticlePath(id: string, route: SearchRoute): string {
  const query = serializeRoute(route);
  const path = `/articles/${encodeURIComponent(id)}`;
  return query ? `${path}?${query}` : path;
}

function readList(params: URLSearchParams, name: string, form: RegExp) {
  const values = params
    .getAll(name)
    .filter((value) => value.length <= MAX_VALUE_LENGTH && form.test(value));
  return [...new Set(values)].slice(0, MAX_VALUES);
}

function appendAll(
  params: URLSearchParams,
  name: string,
  values: readonly string[],
) {
  for (const value of values) params.append(name, value);
}

function parseUndated(text: string | null): UndatedChoice | null {
  return text === "include" || text === "only" ? text : null;
}

function parseSort(text: string | null): SortOrder {
  return SORT_ORDERS.find((order) => order === text) ?? EMPTY_ROUTE.sort;
}

function parsePage(text: string | null): number {
  const page = Number(text);
  return Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1;
}
