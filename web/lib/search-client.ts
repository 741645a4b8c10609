import { instantMeiliSearch } from "@meilisearch/instant-meilisearch";
import type { SearchClient, SearchResponses } from "instantsearch.js";
import QuickLRU from "quick-lru";
import { engineConnection } from "#engine-connection";
import { afterPaint } from "./after-paint";
import type { Question } from "./count-topics";
import { isCountsPreflight, preflightAnswer } from "./counts-preflight";
import { createCountsStore } from "./counts-store";
import type { CountsStore } from "./counts-store";
import { findOutage } from "./engine-error";
import { toEngineFilter } from "@communique/indexer/search/engine-filter";
import { fetchCounts } from "./fetch-counts";
import { createLatestSearches } from "./latest-searches";
import { LISTED_FIELDS, MARKED_FIELDS } from "./listed-article";
import { notePace, toPause } from "./pace";
import { findLacking } from "./lacking";
import type { Lacking } from "./lacking";
import { packWords, unpackQueries } from "./packed-words";
import { emptyResults } from "./outage-results";
import type { WordsQuery } from "@communique/indexer/search/search-words";
import { fromFilters, toFilters } from "./restrictions";
import { toSortedIndex } from "./routing";
import type { ServedState } from "./served-counts";
import { addExtras } from "./served-extras";
import type { ServedExtras } from "./served-extras";

/** Words of an article's text around the first match: about three lines. */
const SNIPPET_WORDS = 40;

/**
 * Answers kept to be shown again at once, for a minute: Back, Forward, a letter
 * deleted. Hits of a page are about 15 KB, counts up to 40 KB.
 */
const KEPT_ANSWERS = { maxSize: 60, maxAge: 60_000 } as const;

/** The adapter wants one; what it would send there goes through the connection. */
const ADDRESS = "http://engine.invalid";

/** What a page searches with. */
export interface ArticleSearch {
  /** InstantSearch's client: finds hits, and only hits. */
  readonly client: SearchClient;
  /** The counts of what was searched for last. */
  readonly counts: CountsStore;
  /** Begins with what the server knew. */
  readonly seed: (served: ServedState) => void;
}

/**
 * Makes the search of one page, on the server or in the browser. The client is
 * a thin wrapper of the adapter that compiles our filters, keeps answers for as
 * long as the index stays the same, and answers with an outage where the
 * adapter would throw. Each search is also the question that is counted, after
 * its hits.
 */
export function createArticleSearch(index: string): ArticleSearch {
  const connection = engineConnection();
  const { isServer, readVersion } = connection;
  const hits = new QuickLRU<string, unknown>(KEPT_ANSWERS);
  const runLatest = createLatestSearches<unknown>();
  let version: string | null = null;
  let lacking: Lacking | null = null;

  const forget = () => {
    hits.clear();
    counts.forget();
  };
  async function send(queries: readonly WordsQuery[], signal?: AbortSignal) {
    const { body, version: latest } = await connection.send(queries, signal);
    if (latest !== null && latest !== version) {
      if (version !== null) forget();
      version = latest;
    }
    return body;
  }
  const counts = createCountsStore({
    ...KEPT_ANSWERS,
    fetchCounts: (queries, signal) =>
      fetchCounts(queries, index, { signal, send }),
  });

  async function findHits(_input: RequestInfo | URL, init?: RequestInit) {
    if (isCountsPreflight(init?.body)) return preflightAnswer(init?.body);
    const asked = typeof init?.body === "string" ? init.body : "";
    return runLatest(async (signal) => {
      const kept = hits.get(asked);
      return kept ?? sendForHits(asked, signal);
    });
  }

  async function sendForHits(asked: string, signal: AbortSignal) {
    const start = performance.now();
    const answer = await send(
      unpackQueries(asked),
      isServer ? undefined : signal,
    );
    notePace(performance.now() - start);
    const lackedBefore = JSON.stringify(lacking);
    lacking = findLacking(answer);
    // Not to be shown again once it is there.
    if (lacking === null) hits.set(asked, answer);
    if (JSON.stringify(lacking) !== lackedBefore) counts.forget();
    return answer;
  }

  const { searchClient: adapter } = instantMeiliSearch(ADDRESS, "", {
    finitePagination: true,
    primaryKey: "id",
    httpClient: findHits,
    meiliSearchParams: {
      attributesToRetrieve: [...LISTED_FIELDS],
      attributesToHighlight: [...MARKED_FIELDS],
      attributesToCrop: ["text"],
      cropLength: SNIPPET_WORDS,
    },
  });
  if (!isSearchClient(adapter)) throw new TypeError("not a search client");

  const client: SearchClient & { clearCache: () => void } = {
    ...adapter,
    clearCache: forget,
    async search<T>(requests: Requests): Promise<SearchResponses<T>> {
      const question = toQuestion(requests);
      // The adapter's own cache has neither bound nor expiry.
      adapter.clearCache();
      const turn = isServer ? null : counts.ask(question);
      try {
        const found = adapter.search<T>(requests.map(compileRequest));
        if (turn === null) {
          const [complete, state] = await Promise.all([
            found,
            readState(question),
          ]);
          counts.seed(state.counts);
          const extras = await addExtras(complete, question, connection);
          return withUserData(complete, {
            ...state,
            ...extras,
            ...lacking,
          });
        }
        const answer = await found;
        const pause = toPause(0);
        if (pause === 0) afterPaint(() => counts.release(turn));
        else setTimeout(() => counts.release(turn), pause);
        return lacking ? withUserData(answer, lacking) : answer;
      } catch (error) {
        // A rejected search never settles the server's rendering.
        return emptyResults(requests, findOutage(error));
      }
    },
  };

  function toQuestion([request]: Requests): Question {
    const { query = "", filters } = request?.params ?? {};
    if (request === undefined || request.indexName === index)
      return { query, filters };
    // What is counted is what is listed: sorted, nothing is there by meaning.
    return { query, filters: toFilters(toRestrictions(request)) };
  }

  function toRestrictions({ indexName, params }: Requests[number]) {
    const restrictions = fromFilters(params.filters);
    return indexName === index
      ? restrictions
      : { ...restrictions, meaning: null };
  }

  /**
   * Hits are asked for without facets, whatever a widget would like to count;
   * without words, the newest first.
   */
  function compileRequest(request: Requests[number]): Requests[number] {
    const { facets: _facets, ...params } = request.params;
    const restrictions = toRestrictions(request);
    const filters = toEngineFilter(restrictions) ?? undefined;
    const query = packWords(params.query ?? "", restrictions);
    const isInNoOrder = request.indexName === index && !params.query?.trim();
    const indexName = isInNoOrder
      ? toSortedIndex(index, "date:desc")
      : request.indexName;
    return { ...request, indexName, params: { ...params, query, filters } };
  }

  /** Hits without counts are better than none. */
  async function readState(question: Question): Promise<ServedState> {
    const none = { question, answers: {} };
    const [current, counted] = await Promise.all([
      readVersion(),
      counts.countAll(question).catch(() => none),
    ]);
    return { version: current, counts: counted };
  }

  return {
    client,
    counts,
    seed: (served) => {
      version ??= served.version;
      counts.seed(served.counts);
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

/** `userData` is what InstantSearch carries from the server to the browser. */
function withUserData<T>(
  answer: SearchResponses<T>,
  state: (ServedState & ServedExtras) | Lacking,
): SearchResponses<T> {
  const [first] = answer.results;
  if (first) Object.assign(first, { userData: [state] });
  return answer;
}
