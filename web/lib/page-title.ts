import { countryName } from "./display-names";
import type { DisplayNames } from "./display-names";
import type { SearchRoute } from "./search-route";
import type { Translate } from "./translate";

const SITE = "Communiqué";

/** Names a search for the tab and the history: "lavrov · Russia · 2023 – Communiqué". */
export function toPageTitle(
  route: SearchRoute,
  names: DisplayNames,
  t: Translate,
): string {
  const range = [route.from, route.to].some(Boolean)
    ? `${route.from ?? ""}…${route.to ?? ""}`
    : "";
  const parts = [
    route.query.trim() && t("title.query", { query: route.query.trim() }),
    ...route.countries.map((code) => countryName(names, code)),
    ...route.notCountries.map((code) =>
      t("filters.not", { label: countryName(names, code) }),
    ),
    ...route.officials,
    ...route.sources,
    range,
    route.page > 1 && t("title.page", { page: route.page }),
  ].filter(Boolean);
  return parts.length ? `${parts.join(" · ")} – ${SITE}` : t("site.title");
}
