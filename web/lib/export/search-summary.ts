import {
  LIST_PARAMETERS,
  serializeRestrictions,
  serializeRoute,
} from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { withoutView } from "./without-view";

/** What was searched for, as a file says it. */
export interface SearchSummary {
  /** The address of the search: leads back to it. */
  readonly address: string;
  readonly words: string;
  /** Every filter that was on, under its name in the address. */
  readonly filters: Readonly<Record<string, string | readonly string[]>>;
}

/** Parameters that can have several values. */
const LISTS: ReadonlySet<string> = new Set([
  ...Object.values(LIST_PARAMETERS),
  "all",
  "literal",
]);

/**
 * Says what was searched for.
 *
 * @param origin where the site is reached; empty if that is not known
 */
export function toSearchSummary(
  route: SearchRoute,
  origin: string,
): SearchSummary {
  const shown = withoutView(route);
  const query = serializeRoute(shown);
  const params = new URLSearchParams(serializeRestrictions(shown));
  const filters = [...new Set(params.keys())].map(
    (name) =>
      [
        name,
        LISTS.has(name) ? params.getAll(name) : (params.get(name) ?? ""),
      ] as const,
  );
  return {
    address: `${origin}/${query && `?${query}`}`,
    words: route.query,
    filters: Object.fromEntries(filters),
  };
}
