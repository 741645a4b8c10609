import type { SearchDocument } from "../search-document.ts";
import { keepLiterals } from "./literal-words.ts";
import type { SearchRoute } from "./search-route.ts";

/** All that is searched but `names`, which holds the other spellings. A field of languages is named with them, or nothing is found. */
export const FIELDS_AS_WRITTEN = [
  "title.*",
  "text.*",
  "compounds.*",
] as const satisfies readonly `${keyof SearchDocument}.*`[];

/**
 * The fields that a search looks for its words in; undefined for all. The engine
 * knows none for a single word: where one is taken as it stands, all names are.
 */
export function toSearchedFields({
  query,
  literal,
}: Pick<SearchRoute, "query" | "literal">):
  typeof FIELDS_AS_WRITTEN | undefined {
  return keepLiterals(literal, query).length > 0
    ? FIELDS_AS_WRITTEN
    : undefined;
}
