import { readConfig } from "./config";
import { toEngineFilter } from "@communique/indexer/search/engine-filter";
import { toWords } from "@communique/indexer/search/to-words";
import type { SearchRoute } from "@communique/indexer/search/search-route";

/** The words and filters of a search as the engine takes them, the same as the page sends. Server only. */
export function toEngineQuery(route: SearchRoute): {
  readonly indexUid: string;
  readonly q: string;
  readonly literal: readonly string[];
  readonly filter: readonly string[];
} {
  return {
    indexUid: readConfig().index,
    ...toWords(route),
    filter: [toEngineFilter(route)].filter((clause) => clause !== null),
  };
}
