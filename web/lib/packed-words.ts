import type { WordsQuery } from "@communique/indexer/search/search-words";
import { isObject, toItems } from "./json";

/** Stands in no text: Unicode leaves it to programs. */
const MARK = "\u{f8ff}";

/**
 * Packs the words of a search, and which of them are to be taken as typed, into
 * the one text that the adapter carries.
 */
export const packWords = (query: string, literal: readonly string[]): string =>
  [query.replaceAll(MARK, " "), ...literal].join(MARK);

/** The queries of a body that the adapter wrote, with what `packWords` packed. */
export function unpackQueries(body: string): WordsQuery[] {
  const parsed: unknown = JSON.parse(body);
  const queries = isObject(parsed) ? toItems(parsed["queries"]) : [];
  return queries.filter(isWordsQuery).map((query) => {
    const [q = "", ...literal] = (query.q ?? "").split(MARK);
    return Object.assign(query, { q, literal });
  });
}

const isWordsQuery = (query: unknown): query is WordsQuery =>
  isObject(query) && typeof query["indexUid"] === "string";
