import type { Advice } from "./advice";
import type { Expansion } from "./expansions/expansion";
import type { Passage } from "./passage";
import type { SearchRoute } from "@communique/indexer/search/search-route";

/** Where the search client sends its requests. */
export interface EngineConnection {
  readonly host: string;
  readonly apiKey: string;
  /** What each request says beside what it is. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** On the server a page must be complete: counts come along with the hits. */
  readonly isServer: boolean;
  /** When the index last changed; null where only its answers tell. */
  readonly readVersion: () => Promise<string | null>;
  /** What to do about a search that finds nothing, where it is known at once. */
  readonly findAdvice: (route: SearchRoute) => Promise<Advice | null>;
  /** How articles spell the names of a query, where it is known at once. */
  readonly findPassages: (
    query: string,
    ids: readonly string[],
  ) => Promise<readonly Passage[]>;
  /** What the words of a search also find, where it is known at once. */
  readonly findExpansions: (
    route: SearchRoute,
  ) => Promise<readonly Expansion[]>;
}

/** The browser knows neither the engine's address nor its key. */
export function engineConnection(): EngineConnection {
  const host = new URL("/api/search", window.location.origin).href;
  return {
    host,
    apiKey: "",
    headers: {},
    timeoutMs: 12_000,
    isServer: false,
    readVersion: () => Promise.resolve(null),
    findAdvice: () => Promise.resolve(null),
    findPassages: () => Promise.resolve([]),
    findExpansions: () => Promise.resolve([]),
  };
}
