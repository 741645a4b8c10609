import { FACETS } from "./facets.ts";
import type { RouteLists, SearchRoute } from "./search-route.ts";

/** Facets of what brought an article out: versions of one differ in them. */
const OUTLET_FACETS = ["source", "agency"] as const;

/** Whether versions of one article differ in the facet, or other part of a search. */
export const isOutletFacet = (part: string | null): boolean =>
  OUTLET_FACETS.some((name) => name === part);

/** Whether articles of certain outlets are asked for, or left out. */
export function isOfOutlet(lists: RouteLists): boolean {
  return OUTLET_FACETS.some((name) => {
    const { wanted, unwanted } = FACETS[name];
    return lists[wanted].length + lists[unwanted].length > 0;
  });
}

/**
 * Whether a search lists every version of an article. One among outlets always
 * does: an outlet's version must not be missing because another's leads.
 */
export const showsAllVersions = (
  route: RouteLists & Pick<SearchRoute, "versions">,
): boolean => route.versions === "all" || isOfOutlet(route);
