import { readConfig } from "./config";
import { UNCOMPRESSED } from "./engine";
import { findAdvice } from "./find-advice";
import { findExpansions } from "./expansions/find-expansions";
import { findPassages } from "./find-passages";
import { readIndexVersion } from "./index-version";
import type { EngineConnection } from "./engine-connection.browser";

/** The server renders the first page by asking the engine itself. */
export function engineConnection(): EngineConnection {
  const { host, searchKey } = readConfig();
  // A reader waits for this one. A refused connection is known at once; only a
  // frozen engine takes as long. 2 s was too short once for the first search
  // of a just started engine, with two browsers at work on two cores.
  return {
    host,
    apiKey: searchKey,
    headers: UNCOMPRESSED,
    timeoutMs: 4_000,
    isServer: true,
    readVersion: readIndexVersion,
    // Hits without these are better than none.
    findAdvice: (route) => findAdvice(route).catch(() => null),
    findPassages: (query, ids) => {
      const { signal } = new AbortController();
      return findPassages(query, ids, signal).catch(() => []);
    },
    findExpansions: (route) => {
      const { signal } = new AbortController();
      return findExpansions(route, signal).catch(() => []);
    },
  };
}
