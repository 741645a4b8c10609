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

/**
 * The words of a search as the page lists and counts it: with what is near in meaning, where that is wanted. Files,
 * feeds, receipts and alerts hold what the words find.
 */
export const toListedWords = (
  route: Pick<SearchRoute, "query" | "literal" | "meaning">,
): Words & { readonly meaning?: true } => ({
  ...toWords(route),
  ...(route.meaning === "on" && { meaning: true }),
});
