import { mergeCountQueries, searchKey } from "./count-topics";
import type { CountQuery, FieldCounts } from "./count-topics";
import { isObject, toNumbers } from "./json";
import { toLocales } from "@communique/indexer/search/query-locales";
import { toSearchedFields } from "@communique/indexer/search/searched-fields";

/** Sends the body of a multi-search and gives back the answer's JSON. */
export type PostJson = (body: string, signal: AbortSignal) => Promise<unknown>;

/**
 * Counts all that is asked in one request, and answers each question with its
 * own fields.
 *
 * @throws {EngineError} when there is no answer.
 */
export async function fetchCounts(
  queries: readonly CountQuery[],
  index: string,
  { post, signal }: { post: PostJson; signal: AbortSignal },
): Promise<readonly FieldCounts[]> {
  const merged = mergeCountQueries(queries);
  const body = { queries: merged.map((query) => toSearch(query, index)) };
  const results = readResults(await post(JSON.stringify(body), signal));
  const places = merged.map(searchKey);
  return queries.map((query) => {
    const place = places.indexOf(searchKey(query));
    const result = results[place];
    const found = isObject(result) && result["facetDistribution"];
    return Object.fromEntries(
      query.fields.map((field) => [
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
  { query, literal = [], filter, fields }: CountQuery,
  indexUid: string,
) {
  return {
    indexUid,
    q: query,
    ...(query && { locales: toLocales(query) }),
    attributesToSearchOn: toSearchedFields({ query, literal }),
    ...(filter !== null && { filter }),
    facets: fields,
    limit: 0,
    attributesToRetrieve: ["id"],
  };
}
