import type { SearchRoute } from "./search-route.ts";

/** The words of a query of the engine that are to be read (search-words.ts). */
export interface Words {
  readonly q: string;
  readonly literal: readonly string[];
}

/** The words of a search. */
export const toWords = ({
  query,
  literal = [],
}: Pick<SearchRoute, "query"> & {
  readonly literal?: readonly string[];
}): Words => ({ q: query, literal });
