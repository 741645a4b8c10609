import { readConfig } from "./config";
import { toEngineFilter } from "./engine-filter";
import { toLocales } from "./query-locales";
import type { SearchRoute } from "./search-route";

/** The words and filters of a search as the engine takes them, the same as the page sends. Server only. */
export function toEngineQuery(route: SearchRoute): {
  readonly indexUid: string;
  readonly q: string;
  readonly filter: readonly string[];
} {
  const { query } = route;
  return {
    indexUid: readConfig().index,
    q: query,
    ...(query && { locales: toLocales(query) }),
    filter: [toEngineFilter(route)].filter((clause) => clause !== null),
  };
}
