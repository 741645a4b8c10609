import type { SearchRoute } from "@communique/indexer/search/search-route";

const SORTS = {
  "date:desc": ["timestamp:desc"],
  "date:asc": ["timestamp:asc"],
} as const;

/** The order of a search as the engine takes it, the same as on the page: without words, the newest first. */
export function toEngineSort({ sort, query }: SearchRoute): {
  readonly sort?: readonly string[];
} {
  const isInNoOrder = sort === "relevance" && !query.trim();
  const order = isInNoOrder ? "date:desc" : sort;
  return order === "relevance" ? {} : { sort: SORTS[order] };
}
