import type { WordsQuery } from "@communique/indexer/search/search-words";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { isObject, toItems } from "./json";

/** Stands in no text: Unicode leaves it to programs. */
const MARK = "\u{f8ff}";
/** No word is empty. */
const BY_MEANING = "";

/**
 * Packs the words of a search, which of them are to be taken as typed, and
 * whether what is near in meaning is wanted, into the one text that the adapter
 * carries.
 */
export const packWords = (
  query: string,
  { literal, meaning }: Pick<SearchRoute, "literal" | "meaning">,
): string =>
  [
    query.replaceAll(MARK, " "),
    ...(meaning === "on" ? [BY_MEANING] : []),
    ...literal,
  ].join(MARK);

/** The queries of a body that the adapter wrote, with what `packWords` packed. */
export function unpackQueries(body: string): WordsQuery[] {
  const parsed: unknown = JSON.parse(body);
  const queries = isObject(parsed) ? toItems(parsed["queries"]) : [];
  return queries.filter(isWordsQuery).map((query) => {
    const [q = "", ...others] = (query.q ?? "").split(MARK);
    const literal = others.filter((word) => word !== BY_MEANING);
    const meaning = others.length > literal.length;
    return Object.assign(query, { q, literal, ...(meaning && { meaning }) });
  });
}

const isWordsQuery = (query: unknown): query is WordsQuery =>
  isObject(query) && typeof query["indexUid"] === "string";
