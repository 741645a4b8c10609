import { countryName, languageName } from "./display-names";
import type { DisplayNames } from "./display-names";
import { FACETS, FACET_NAMES } from "@communique/indexer/search/facets";
import type { FacetName } from "@communique/indexer/search/facets";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import type { Translate } from "./translate";

const SITE = "Communiqué";

/** Names a search for the tab and the history: "lavrov · Russia · 2023 – Communiqué". */
export function toPageTitle(
  route: SearchRoute,
  names: DisplayNames,
  t: Translate,
): string {
  const name = toSearchName(route, names, t);
  return name ? `${name} – ${SITE}` : t("site.title");
}

/** Names a search by its words and filters; empty for all articles. */
export function toSearchName(
  route: SearchRoute,
  names: DisplayNames,
  t: Translate,
): string {
  const range = [route.from, route.to].some(Boolean)
    ? `${route.from ?? ""}…${route.to ?? ""}`
    : "";
  const parts = [
    route.query.trim() && t("title.query", { query: route.query.trim() }),
    ...FACET_NAMES.flatMap((facet) => {
      const { wanted, unwanted } = FACETS[facet];
      const labelOf = (value: string) => toFacetLabel(facet, value, names);
      const unwantedLabels = route[unwanted].map((value) =>
        t("filters.not", { label: labelOf(value) }),
      );
      return route[wanted].map(labelOf).concat(unwantedLabels);
    }),
    range,
    route.page > 1 && t("title.page", { page: route.page }),
  ].filter(Boolean);
  return parts.join(" · ");
}

/** A facet's value as it is read: codes become names. */
export function toFacetLabel(
  facet: FacetName,
  value: string,
  names: DisplayNames,
): string {
  if (facet === "country") return countryName(names, value);
  return facet === "language" ? languageName(names, value) : value;
}
