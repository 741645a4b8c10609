import { instantMeiliSearch } from "@meilisearch/instant-meilisearch";
import type { SearchClient, SearchResponses } from "instantsearch.js";
import { engineConnection } from "#engine-connection";
import { isCountsPreflight, preflightAnswer } from "./counts-preflight";
import { findOutage } from "./engine-error";
import { toEngineFilter } from "./engine-filter";
import { fetchJson } from "./fetch-json";
import { LISTED_FIELDS, MARKED_FIELDS } from "./listed-article";
import { emptyResults } from "./outage-results";
import { withLocales } from "./query-locales";
import { fromFilters } from "./restrictions";

/** Words of an article's text around the first match: about three lines. */
const SNIPPET_WORDS = 40;

/**
 * Makes a search client for one page, on the server or in the browser. It is a
 * thin wrapper of the adapter that keeps its answers fresh, compiles our
 * filters, and answers with an outage where the adapter would throw.
 */
export function createSearchClient(): SearchClient {
  const { host, apiKey, timeoutMs } = engineConnection();
  const { searchClient: adapter } = instantMeiliSearch(host, apiKey, {
    finitePagination: true,
    primaryKey: "id",
    httpClient: async (input, init) =>
      isCountsPreflight(init?.body)
        ? preflightAnswer(init?.body)
        : fetchJson(input, withLocales(init), { timeoutMs }),
    meiliSearchParams: {
      attributesToRetrieve: [...LISTED_FIELDS],
      attributesToHighlight: [...MARKED_FIELDS],
      attributesToCrop: ["text"],
      cropLength: SNIPPET_WORDS,
    },
  });
  if (!isSearchClient(adapter)) throw new TypeError("not a search client");

  return {
    ...adapter,
    async search<T>(requests: Requests): Promise<SearchResponses<T>> {
      // The adapter's cache has neither bound nor expiry: it would go on
      // showing what the index held when the page was opened.
      adapter.clearCache();
      try {
        return await adapter.search<T>(requests.map(compileFilters));
      } catch (error) {
        // A rejected search never settles the server's rendering.
        return emptyResults(requests, findOutage(error));
      }
    },
  };
}

type Requests = Parameters<SearchClient["search"]>[0];

/** The adapter's type leaves open whether it is a client of Algolia's compositions. */
function isSearchClient<T extends { search: unknown }>(
  client: T,
): client is T & SearchClient {
  return typeof client.search === "function";
}

function compileFilters(request: Requests[number]): Requests[number] {
  const restrictions = fromFilters(request.params.filters);
  const filters = toEngineFilter(restrictions) ?? undefined;
  return { ...request, params: { ...request.params, filters } };
}
