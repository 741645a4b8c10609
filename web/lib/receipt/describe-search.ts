import { LIST_PARAMETERS } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { toChips } from "../../components/search/to-chips";
import type { DisplayNames } from "../display-names";
import { toSearchSummary } from "../export/search-summary";
import type { MessageKey, Translate } from "../translate";

/** Filters that chips name, and one with words of its own. */
const NAMED: ReadonlySet<string> = new Set([
  ...Object.values(LIST_PARAMETERS),
  "from",
  "to",
  "undated",
  "inferred",
  "versions",
  "literal",
]);

const SORTS = {
  relevance: "sort.relevance",
  "date:desc": "sort.newest",
  "date:asc": "sort.oldest",
} as const satisfies Record<SearchRoute["sort"], MessageKey>;

/** A search in words. */
export interface DescribedSearch {
  /** Empty for none. */
  readonly words: string;
  readonly filters: readonly string[];
  readonly order: string;
}

/** Spells a search out, with every filter; one without words of its own stands as in the address. */
export function describeSearch(
  route: SearchRoute,
  names: DisplayNames,
  t: Translate,
): DescribedSearch {
  const { filters } = toSearchSummary(route, "");
  const others = Object.entries(filters)
    .filter(([name]) => !NAMED.has(name))
    .map(([name, value]) => `${name}: ${[value].flat().join(", ")}`);
  return {
    words: route.query.trim(),
    filters: [
      ...toChips(route, names, t).map(({ label }) => label),
      ...(route.versions === null ? [] : [t("results.allVersions")]),
      ...route.literal.map((word) => t("results.literal", { word })),
      ...others,
    ],
    order: t(SORTS[route.sort]),
  };
}
