import type { Advice } from "./advice";
import { EngineError } from "./engine-error";
import { fetchJson } from "./fetch-json";
import type { Expansion } from "./expansions/expansion";
import type { Passage } from "./passage";
import { VERSION_HEADER } from "./version-header";
import type { WordsQuery } from "@communique/indexer/search/search-words";
import type { SearchRoute } from "@communique/indexer/search/search-route";

/** An answer's JSON, and the version of the index that it says it is of. */
export interface EngineAnswer {
  readonly body: unknown;
  readonly version: string | null;
}

/** How the search client gets answers. */
export interface EngineConnection {
  /**
   * Makes the searches of a multi-search.
   *
   * @throws {EngineError} when there is no answer.
   */
  readonly send: (
    queries: readonly WordsQuery[],
    signal?: AbortSignal,
  ) => Promise<EngineAnswer>;
  /** On the server a page must be complete: counts come along with the hits. */
  readonly isServer: boolean;
  /** When the index last changed; null where only its answers tell. */
  readonly readVersion: () => Promise<string | null>;
  /** What to do about a search that finds nothing, where it is known at once. */
  readonly findAdvice: (route: SearchRoute) => Promise<Advice | null>;
  /** How articles spell the names of a query, where it is known at once. */
  readonly findPassages: (
    words: Pick<SearchRoute, "query" | "literal">,
    ids: readonly string[],
  ) => Promise<readonly Passage[]>;
  /** What the words of a search also find, where it is known at once. */
  readonly findExpansions: (
    route: SearchRoute,
  ) => Promise<readonly Expansion[]>;
}

/** Longest wait for an answer, in milliseconds: the server gives up before. */
const TIMEOUT_MS = 12_000;

/** The browser knows neither the engine's address nor its key. */
export function engineConnection(): EngineConnection {
  return {
    send,
    isServer: false,
    readVersion: () => Promise.resolve(null),
    findAdvice: () => Promise.resolve(null),
    findPassages: () => Promise.resolve([]),
    findExpansions: () => Promise.resolve([]),
  };
}

async function send(
  queries: readonly WordsQuery[],
  signal?: AbortSignal,
): Promise<EngineAnswer> {
  let version: string | null = null;
  const init = {
    method: "POST",
    body: JSON.stringify({ queries }),
    headers: { "content-type": "application/json" },
  };
  try {
    const body = await fetchJson("/api/search/multi-search", init, {
      timeoutMs: TIMEOUT_MS,
      ...(signal && { signal }),
      onAnswer: ({ headers }) => {
        version = headers.get(VERSION_HEADER);
      },
    });
    return { body, version };
  } catch (error) {
    // The session has ended: the page itself leads to the form, and back to this search.
    if (error instanceof EngineError && error.status === 401)
      window.location.reload();
    throw error;
  }
}
