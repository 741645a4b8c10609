import { isObject, toObjects } from "./json";

/**
 * Before its first search the adapter asks once for all counts of the whole
 * index (14 KB), which only `keepZeroFacets` would use and no option turns off.
 * That request alone names nothing to highlight.
 */
export function isCountsPreflight(body: unknown): boolean {
  const queries = parseQueries(body);
  return (
    queries.length > 0 &&
    queries.every((query) => query["attributesToHighlight"] === undefined)
  );
}

/** Answers it without asking the engine: no hits, no counts. */
export function preflightAnswer(body: unknown) {
  const results = parseQueries(body).map((query) => ({
    indexUid: query["indexUid"],
    hits: [],
    query: "",
    facetDistribution: {},
    processingTimeMs: 0,
    hitsPerPage: 0,
    page: 1,
    totalPages: 0,
    totalHits: 0,
  }));
  return { results };
}

function parseQueries(body: unknown) {
  if (typeof body !== "string") return [];
  const parsed: unknown = JSON.parse(body);
  return isObject(parsed) ? toObjects(parsed["queries"]) : [];
}
