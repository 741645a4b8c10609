import { parseDay } from "./calendar-day.ts";
import { MANY_VALUED } from "./facets.ts";
import { readLiterals } from "./literal-words.ts";
import { normalizeRestrictions, normalizeRoute } from "./normal-route.ts";
import { MAX_QUERY_LENGTH } from "./query-length.ts";
import {
  EMPTY_ROUTE,
  LIST_KEYS,
  PAGE_SIZES,
  SORT_ORDERS,
  VIEWS,
} from "./search-route.ts";
import type {
  ListKey,
  PageSize,
  Restrictions,
  SearchRoute,
} from "./search-route.ts";

/** Values of one facet that a link can carry. */
const MAX_VALUES = 50;
/** Longest facet value that the engine keeps is 468 bytes. */
const MAX_VALUE_LENGTH = 468;
/** Articles of a search that can be leafed through: `maxTotalHits` of the index's settings. */
const MAX_REACHED = 1_000_000;

const COUNTRY_CODE = /^[A-Z]{2}$/;
// de, und
const LANGUAGE_CODE = /^[a-z]{2,3}$/;

const ANY_NAME = /\S/;

/** Parameters with one value that is the default. */
const SCALARS = ["sort", "size", "view", "page"] as const;

/** Name of each list in the URL. */
export const LIST_PARAMETERS = {
  countries: "country",
  notCountries: "not.country",
  officials: "official",
  notOfficials: "not.official",
  languages: "language",
  notLanguages: "not.language",
  sources: "source",
  notSources: "not.source",
  agencies: "agency",
  notAgencies: "not.agency",
} as const satisfies Record<ListKey, string>;

const VALUE_FORMS: Record<ListKey, RegExp> = {
  countries: COUNTRY_CODE,
  notCountries: COUNTRY_CODE,
  officials: ANY_NAME,
  notOfficials: ANY_NAME,
  languages: LANGUAGE_CODE,
  notLanguages: LANGUAGE_CODE,
  sources: ANY_NAME,
  notSources: ANY_NAME,
  agencies: ANY_NAME,
  notAgencies: ANY_NAME,
};

/** Reads a search from the URL's parameters; what it doesn't know it ignores. */
export function parseRoute(params: URLSearchParams): SearchRoute {
  return normalizeRoute(parseAsWritten(params));
}

/** Reads what `serializeRestrictions` wrote. */
export function parseRestrictions(params: URLSearchParams): Restrictions {
  const {
    query: _query,
    sort: _sort,
    page: _page,
    ...restrictions
  } = parseAsWritten(params);
  return normalizeRestrictions(restrictions);
}

function parseAsWritten(params: URLSearchParams): SearchRoute {
  const lists = Object.fromEntries(
    LIST_KEYS.map((key) => [key, readList(params, key)]),
  );
  const oneOf = <T>(name: string, choices: readonly T[]) =>
    choices.find((choice) => String(choice) === params.get(name));
  const size = oneOf("size", PAGE_SIZES) ?? EMPTY_ROUTE.size;
  return {
    ...EMPTY_ROUTE,
    ...lists,
    query: (params.get("q") ?? "").slice(0, MAX_QUERY_LENGTH).toWellFormed(),
    all: MANY_VALUED.filter((name) => params.getAll("all").includes(name)),
    from: parseDay(params.get("from")),
    to: parseDay(params.get("to")),
    undated: oneOf("undated", ["include", "only", "without"] as const) ?? null,
    inferred: oneOf("inferred", ["without"] as const) ?? null,
    versions: oneOf("versions", ["all"] as const) ?? null,
    literal: readLiterals(params.getAll("literal")),
    meaning: oneOf("meaning", ["on"] as const) ?? null,
    sort: oneOf("sort", SORT_ORDERS) ?? EMPTY_ROUTE.sort,
    size,
    view: oneOf("view", VIEWS) ?? EMPTY_ROUTE.view,
    page: parsePage(params.get("page"), size),
  };
}

/**
 * Finds the first parameter that `parseRoute` would ignore. A page does without
 * it; a file must not hold more than was asked for.
 */
export function findUnread(
  params: URLSearchParams,
): { readonly name: string; readonly value: string } | null {
  const read = new URLSearchParams(serializeAsWritten(parseAsWritten(params)));
  for (const [name, value] of params) {
    const isDefault = SCALARS.some(
      (each) => each === name && String(EMPTY_ROUTE[each]) === value,
    );
    // Forms send what was left empty.
    if (value !== "" && !isDefault && !read.getAll(name).includes(value))
      return { name, value };
  }
  return null;
}

/** Writes a search as a query string without "?"; empty for the default search. */
export function serializeRoute(anyRoute: SearchRoute): string {
  return serializeAsWritten(normalizeRoute(anyRoute));
}

/** Writes restrictions whose words are elsewhere: which of them are taken as they stand is kept. */
export function serializeRestrictions(restrictions: Restrictions): string {
  const { query, sort, page } = EMPTY_ROUTE;
  const normal = normalizeRestrictions(restrictions);
  // A whole route is such, too, and its words are not written.
  return serializeAsWritten({ ...normal, query, sort, page });
}

function serializeAsWritten(route: SearchRoute): string {
  const params = new URLSearchParams();
  if (route.query) params.set("q", route.query);
  for (const key of LIST_KEYS)
    for (const value of route[key]) params.append(LIST_PARAMETERS[key], value);
  for (const name of route.all) params.append("all", name);
  for (const name of ["from", "to", "undated", "inferred", "versions"] as const)
    if (route[name] !== null) params.set(name, route[name]);
  for (const key of route.literal) params.append("literal", key);
  if (route.meaning !== null) params.set("meaning", route.meaning);
  for (const name of SCALARS)
    if (route[name] !== EMPTY_ROUTE[name])
      params.set(name, String(route[name]));
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

function readList(params: URLSearchParams, key: ListKey) {
  const values = params
    .getAll(LIST_PARAMETERS[key])
    .filter(
      (value) =>
        value.length <= MAX_VALUE_LENGTH && VALUE_FORMS[key].test(value),
    );
  return [...new Set(values)].slice(0, MAX_VALUES);
}

function parsePage(text: string | null, size: PageSize): number {
  const page = Number(text);
  const isReached = page >= 1 && page * size <= MAX_REACHED;
  return Number.isInteger(page) && isReached ? page : 1;
}
