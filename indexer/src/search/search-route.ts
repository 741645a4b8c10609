import { findList, MANY_VALUED } from "./facets.ts";
import type { ListKey, ManyValuedFacet } from "./facets.ts";

export type { ListKey } from "./facets.ts";

/**
 * Articles of which not even the year is known. Beside a range they are left
 * out unless included; without one they are in, unless they are asked for alone
 * or left out.
 */
export type UndatedChoice = "include" | "only" | "without";

export const SORT_ORDERS = ["relevance", "date:desc", "date:asc"] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Articles on a page. */
export const PAGE_SIZES = [20, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** What the results are shown as. */
export const VIEWS = ["list", "map"] as const;
export type View = (typeof VIEWS)[number];

/** Values of each facet, wanted and unwanted, sorted and without repetitions. */
export type RouteLists = Readonly<Record<ListKey, readonly string[]>>;

/**
 * A search as the address bar says it. Absent is null; `page` counts from 1.
 * `normalizeRoute` brings it into the one form that each search has.
 */
export interface SearchRoute extends RouteLists {
  readonly query: string;
  /** Facets of which an article must have all wanted values instead of any. */
  readonly all: readonly ManyValuedFacet[];
  /** First and last day, YYYY-MM-DD. */
  readonly from: string | null;
  readonly to: string | null;
  readonly undated: UndatedChoice | null;
  /** Whether articles are left out whose date is a conclusion. */
  readonly inferred: "without" | null;
  /** Whether every version of an article is listed, and not only the leading one. */
  readonly versions: "all" | null;
  /** Words taken as they stand, without what else they mean: as `foldName` folds them. */
  readonly literal: readonly string[];
  /** Whether the articles nearest in meaning are listed, too. */
  readonly meaning: "on" | null;
  readonly sort: SortOrder;
  readonly size: PageSize;
  readonly view: View;
  readonly page: number;
}

/** All of a route that narrows it, and how it is shown: no stock widget of InstantSearch holds it. */
export type Restrictions = Omit<SearchRoute, "query" | "sort" | "page">;

export const EMPTY_ROUTE: SearchRoute = {
  query: "",
  countries: [],
  notCountries: [],
  officials: [],
  notOfficials: [],
  languages: [],
  notLanguages: [],
  sources: [],
  notSources: [],
  agencies: [],
  notAgencies: [],
  all: [],
  from: null,
  to: null,
  undated: null,
  inferred: null,
  versions: null,
  literal: [],
  meaning: null,
  sort: "relevance",
  size: 20,
  view: "list",
  page: 1,
};

/** The lists of a route, in the order of the page. */
export const LIST_KEYS = [
  "countries",
  "notCountries",
  "officials",
  "notOfficials",
  "languages",
  "notLanguages",
  "sources",
  "notSources",
  "agencies",
  "notAgencies",
] as const satisfies readonly ListKey[];

/** Adds the value to the list, or takes it out; goes back to the first page. */
export function toggleValue(
  route: SearchRoute,
  key: ListKey,
  value: string,
): SearchRoute {
  return route[key].includes(value)
    ? removeValue(route, key, value)
    : addValue(route, key, value);
}

/** Adds the value to the list, and takes it out of the opposite one; first page. */
export function addValue(
  route: SearchRoute,
  key: ListKey,
  value: string,
): SearchRoute {
  const { wanted, unwanted } = findList(key);
  const opposite = key === wanted ? unwanted : wanted;
  const values = new Set([...route[key], value]);
  return { ...removeValue(route, opposite, value), [key]: [...values] };
}

/** Takes the value out of the list; first page. */
export function removeValue(
  route: SearchRoute,
  key: ListKey,
  value: string,
): SearchRoute {
  const values = route[key].filter((other) => other !== value);
  return { ...route, [key]: values, page: 1 };
}

/** Wants the country out of the results, and so no longer in them. */
export function excludeCountry(route: SearchRoute, code: string): SearchRoute {
  return addValue(route, "notCountries", code);
}

/** Takes words as they stand, or with all that they mean again; first page. */
export function takeLiterally(
  route: SearchRoute,
  keys: readonly string[],
  isOn: boolean,
): SearchRoute {
  const others = route.literal.filter((key) => !keys.includes(key));
  return { ...route, literal: isOn ? [...others, ...keys] : others, page: 1 };
}

/** Lets a facet match all of the wanted values, or any of them. */
export function matchAll(
  route: SearchRoute,
  facet: ManyValuedFacet,
  isOn: boolean,
): SearchRoute {
  const all = MANY_VALUED.filter((name) =>
    name === facet ? isOn : route.all.includes(name),
  );
  return { ...route, all, page: 1 };
}

/** Drops every filter; keeps the words and how they are read, the order and how results are shown. */
export function withoutFilters(route: SearchRoute): SearchRoute {
  const { query, versions, literal, meaning, sort, size, view } = route;
  const words = { query, literal, meaning };
  return { ...EMPTY_ROUTE, ...words, versions, sort, size, view };
}

/** Counts the filters, a range of dates as one. */
export function countFilters(route: SearchRoute): number {
  const values = LIST_KEYS.reduce((sum, key) => sum + route[key].length, 0);
  const others = [route.from ?? route.to, route.undated, route.inferred];
  return values + others.filter((filter) => filter !== null).length;
}
