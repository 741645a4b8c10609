import { isSameSearch, mergeCountQueries } from "./count-topics";
import type { CountQuery, FieldCounts } from "./count-topics";
import { isObject, toNumbers } from "./json";
import type { WordsQuery } from "@communique/indexer/search/search-words";
import { toWords } from "@communique/indexer/search/to-words";

/** Makes the searches of a multi-search and gives back the answer's JSON. */
export type SendQueries = (
  queries: readonly WordsQuery[],
  signal: AbortSignal,
) => Promise<unknown>;

/**
 * Counts all that is asked in one request, and answers each question with its
 * own fields.
 *
 * @throws {EngineError} when there is no answer.
 */
export async function fetchCounts(
  queries: readonly CountQuery[],
  index: string,
  { send, signal }: { send: SendQueries; signal: AbortSignal },
): Promise<readonly FieldCounts[]> {
  const merged = mergeCountQueries(queries);
  const asked = merged.map((query) => toSearch(query, index));
  const results = readResults(await send(asked, signal));
  return queries.map((query) => {
    const { fields } = query;
    const place = merged.findIndex((other) => isSameSearch(other, query));
    const result = results[place];
    const found = isObject(result) && result["facetDistribution"];
    return Object.fromEntries(
      fields.map((field) => [
        field,
        (isObject(found) && toNumbers(found[field])) || {},
      ]),
    );
  });
}

function readResults(answer: unknown): readonly unknown[] {
  if (isObject(answer) && Array.isArray(answer["results"]))
    return answer["results"];
  throw new TypeError("an answer without results");
}

function toSearch(
  { query, literal, meaning, filter, fields }: CountQuery,
  indexUid: string,
) {
  return {
    indexUid,
    ...toWords({ query, literal }),
    ...(meaning && { meaning }),
    ...(filter !== null && { filter }),
    facets: fields,
    limit: 0,
    attributesToRetrieve: ["id"],
  };
}
