import { countryName } from "./display-names";
import type { DisplayNames } from "./display-names";
import type { SearchRoute } from "./search-route";

const SITE = "Communiqué";

/** Names a search for the tab and the history: "lavrov · Russia · 2023 – Communiqué". */
export function toPageTitle(route: SearchRoute, names: DisplayNames): string {
  const range = [route.from, route.to].some(Boolean)
    ? `${route.from ?? ""}…${route.to ?? ""}`
    : "";
  const parts = [
    route.query.trim() && `“${route.query.trim()}”`,
    ...route.countries.map((code) => countryName(names, code)),
    ...route.notCountries.map((code) => `not ${countryName(names, code)}`),
    ...route.officials,
    ...route.notOfficials.map((name) => `not ${name}`),
    ...route.sources,
    ...route.notSources.map((name) => `not ${name}`),
    ...route.agencies,
    range,
    route.page > 1 && `page ${route.page}`,
  ].filter(Boolean);
  return parts.length
    ? `${parts.join(" · ")} – ${SITE}`
    : `${SITE}: news of diplomacy, searchable`;
}
