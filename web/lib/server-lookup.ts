import type { DisplayNames } from "./display-names";
import { findNames } from "./find-names";
import type { TermLookup } from "./read-query";

/** More than one, so that ambiguity shows. */
const LOOKED_UP = 8;

/** Looks terms up in the engine; server only. Without an engine nothing is known, and terms stay words. */
export function createServerLookup(names: DisplayNames): TermLookup {
  return {
    names,
    findNames: async (kind, typed) => {
      const { signal } = new AbortController();
      const request = {
        typed,
        kinds: [kind],
        limit: LOOKED_UP,
        search: null,
        values: [],
      };
      return findNames(request, signal).catch(() => []);
    },
  };
}
