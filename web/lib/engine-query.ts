import { readConfig } from "./config";
import { toEngineFilter } from "@communique/indexer/search/engine-filter";
import { toLocales } from "@communique/indexer/search/query-locales";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { toSearchedFields } from "@communique/indexer/search/searched-fields";

/** The words and filters of a search as the engine takes them, the same as the page sends. Server only. */
export function toEngineQuery(route: SearchRoute): {
  readonly indexUid: string;
  readonly q: string;
  readonly filter: readonly string[];
  readonly attributesToSearchOn: readonly string[] | undefined;
} {
  const { query } = route;
  return {
    indexUid: readConfig().index,
    q: query,
    ...(query && { locales: toLocales(query) }),
    attributesToSearchOn: toSearchedFields(route),
    filter: [toEngineFilter(route)].filter((clause) => clause !== null),
  };
}
