import { isObject } from "./is-object.ts";
import { findUnread, parseRoute, serializeRoute } from "./route-url.ts";

/** Most searches of one file, and of one browser. */
export const MAX_SAVED = 200;
/** Longest name of a search. */
export const MAX_NAME_LENGTH = 200;

/** A search that somebody comes back to. */
export interface SavedSearch {
  readonly name: string;
  /** The query string of its address, in its one form: "q=lavrov&country=RU". */
  readonly search: string;
}

/** Searches as a file has them, or what is wrong with it: half a sentence. */
export type ParsedSearches =
  | { readonly ok: true; readonly searches: readonly SavedSearch[] }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads a file of saved searches: `{"searches": [{"name", "search"}]}`, or the
 * list alone. A search is the query string of a search page, or its whole
 * address. What is not understood is refused: without a mistyped filter it
 * would be another search.
 */
export function parseSavedSearches(text: string): ParsedSearches {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(BYTE_ORDER_MARK, ""));
  } catch {
    return fail("is not JSON");
  }
  const list = isObject(content) ? content["searches"] : content;
  if (!Array.isArray(list)) return fail('has no list "searches"');
  const items: readonly unknown[] = list;
  if (items.length > MAX_SAVED)
    return fail(`has ${items.length} searches, more than ${MAX_SAVED}`);
  const searches: SavedSearch[] = [];
  for (const [at, item] of items.entries()) {
    const parsed = parseSaved(item);
    if (typeof parsed === "string")
      return fail(`search ${at + 1} of ${items.length}: ${parsed}`);
    if (searches.some(({ name }) => name === parsed.name))
      return fail(`two searches are named “${parsed.name}”`);
    const same = searches.find(({ search }) => search === parsed.search);
    if (same !== undefined)
      return fail(`“${same.name}” and “${parsed.name}” are the same search`);
    searches.push(parsed);
  }
  return { ok: true, searches };
}

/** Writes searches as a file that `parseSavedSearches` reads. */
export function writeSavedSearches(searches: readonly SavedSearch[]): string {
  const list = searches.map(({ name, search }) => ({ name, search }));
  return `${JSON.stringify({ searches: list }, null, 2)}\n`;
}

/** The query string of a search in its one form: without order, page and view, which find nothing else. */
export function toSavedSearch(params: URLSearchParams): string {
  const route = parseRoute(params);
  return serializeRoute({
    ...route,
    sort: "relevance",
    size: 20,
    view: "list",
    page: 1,
  });
}

// at the beginning of files that Windows programs write
const BYTE_ORDER_MARK = /^\uFEFF/;

// https://news.example/?q=oslo, /?q=oslo, ?q=oslo; but not q=who?
const ADDRESS = /^(?:https?:\/\/|\/|\?)/i;
const BEFORE_QUERY = /^[^?]*\??/;

const fail = (problem: string) => ({ ok: false, problem }) as const;

/** One search, or what is wrong with it. */
function parseSaved(item: unknown): SavedSearch | string {
  if (!isObject(item)) return 'is not an object with "name" and "search"';
  const { name, search } = item;
  if (typeof name !== "string" || name.trim() === "") return 'has no "name"';
  if (name.length > MAX_NAME_LENGTH)
    return `its name is longer than ${MAX_NAME_LENGTH} characters`;
  if (typeof search !== "string") return `“${name}” has no "search"`;
  const params = new URLSearchParams(
    ADDRESS.test(search) ? search.replace(BEFORE_QUERY, "") : search,
  );
  const unread = findUnread(params);
  if (unread !== null)
    return `“${name}” has a parameter that is not understood: ${unread.name}=${unread.value}`;
  return { name: name.trim(), search: toSavedSearch(params) };
}
