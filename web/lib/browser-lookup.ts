import type { DisplayNames } from "./display-names";
import { fetchNames } from "./fetch-names";
import type { TermLookup } from "./read-query";

/** More than one, so that ambiguity shows. */
const LOOKED_UP = 8;

/** Looks terms up by the site's own route. */
export function createBrowserLookup(names: DisplayNames): TermLookup {
  return {
    names,
    findNames: (kind, typed) =>
      fetchNames({ kinds: [kind], typed, limit: LOOKED_UP }).catch(() => []),
  };
}
