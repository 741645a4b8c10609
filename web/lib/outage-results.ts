import { OUTAGES } from "./engine-error";
import type { Outage } from "./engine-error";
import { toObjects } from "./json";

interface SearchRequest {
  readonly indexName: string;
  readonly params?: { readonly query?: string } | undefined;
}

/**
 * Answers requests with nothing found, and says why. `userData` is the one
 * field that InstantSearch carries from the server's answer to the browser.
 */
export function emptyResults(
  requests: readonly SearchRequest[],
  outage: Outage,
) {
  return {
    results: requests.map(({ indexName, params }) => ({
      index: indexName,
      query: params?.query ?? "",
      hits: [],
      nbHits: 0,
      page: 0,
      nbPages: 0,
      hitsPerPage: 0,
      facets: {},
      facets_stats: {},
      params: "",
      processingTimeMS: 0,
      exhaustiveNbHits: true,
      userData: [{ outage }],
    })),
  };
}

/** Finds in an answer why there was none; null for a real answer. */
export function findResultsOutage(userData: unknown): Outage | null {
  const [first] = toObjects(userData);
  return OUTAGES.find((outage) => outage === first?.["outage"]) ?? null;
}
