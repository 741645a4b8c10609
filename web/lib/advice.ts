import { fetchJson } from "./fetch-json";
import { isObject, toNumbers, toObjects } from "./json";
import { serializeRoute } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";

/** What to do about a search that finds nothing. */
export interface Advice {
  /** How many articles there are without a part of the search, by the removal's key. */
  readonly removals: Readonly<Record<string, number>>;
  /** Words spelled otherwise that do find articles. */
  readonly suggestion: {
    readonly query: string;
    readonly count: number;
  } | null;
}

/** Reads what the server sent along with an empty answer; null if nothing. */
export function parseServedAdvice(userData: unknown): Advice | null {
  return parseAdvice(toObjects(userData)[0]?.["advice"]);
}

/** Asks the site for advice; null where there is none to be had. */
export async function fetchAdvice(
  route: SearchRoute,
  signal: AbortSignal,
): Promise<Advice | null> {
  const path = `/api/search/advice?${serializeRoute({ ...route, page: 1 })}`;
  const body = await fetchJson(path, undefined, {
    timeoutMs: 8_000,
    signal,
  }).catch(() => null);
  return parseAdvice(body);
}

function parseAdvice(advice: unknown): Advice | null {
  if (!isObject(advice)) return null;
  const removals = toNumbers(advice["removals"]);
  if (removals === null) return null;
  const { suggestion } = advice;
  if (!isObject(suggestion)) return { removals, suggestion: null };
  const { query, count } = suggestion;
  return typeof query === "string" && typeof count === "number"
    ? { removals, suggestion: { query, count } }
    : { removals, suggestion: null };
}
