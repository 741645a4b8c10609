import {
  LIST_PARAMETERS,
  serializeRoute,
} from "@communique/indexer/search/route-url";
import { LIST_KEYS } from "@communique/indexer/search/search-route";
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

/**
 * Says what was searched for.
 *
 * @param origin where the site is reached; empty if that is not known
 */
export function toSearchSummary(
  route: SearchRoute,
  origin: string,
): SearchSummary {
  const query = serializeRoute(withoutView(route));
  const lists = LIST_KEYS.map(
    (key) => [LIST_PARAMETERS[key], route[key]] as const,
  );
  const { all, from, to, undated, inferred } = route;
  const filters = [
    ...lists,
    ["all", all] as const,
    ...Object.entries({ from, to, undated, inferred }),
  ].filter(([, value]) => value !== null && value.length > 0);
  return {
    address: `${origin}/${query && `?${query}`}`,
    words: route.query,
    filters: Object.fromEntries(filters),
  };
}
