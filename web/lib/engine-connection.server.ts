import { findAdvice } from "./find-advice";
import { findExpansions } from "./expansions/find-expansions";
import { findPassages } from "./find-passages";
import { readIndexVersion } from "./index-version";
import { multiSearch } from "./multi-search";
import type { EngineConnection } from "./engine-connection.browser";

/**
 * A reader waits for this one. A refused connection is known at once; only a
 * frozen engine takes as long. 2 s was too short once for the first search of a
 * just started engine, with two browsers at work on two cores.
 */
const TIMEOUT_MS = 4_000;

/** The server renders the first page by asking the engine itself. */
export function engineConnection(): EngineConnection {
  return {
    send: async (queries, signal) => {
      const timeout = AbortSignal.timeout(TIMEOUT_MS);
      const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
      return { body: await multiSearch(queries, either), version: null };
    },
    isServer: true,
    readVersion: readIndexVersion,
    // Hits without these are better than none.
    findAdvice: (route) => findAdvice(route).catch(() => null),
    findPassages: (words, ids) => {
      const { signal } = new AbortController();
      return findPassages(words, ids, signal).catch(() => []);
    },
    findExpansions: (route) => {
      const { signal } = new AbortController();
      return findExpansions(route, signal).catch(() => []);
    },
  };
}
