import { toInsightsPath } from "../../lib/insights/insights-url";
import { VIEWS } from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";
import { RouteLink } from "./route-link";
import { useSearchRoute } from "./use-search-route";

const LABELS = { list: "map.list", map: "map.map" } as const;

/** Chooses what the results are shown as: a list, a map of their countries, or charts. */
export function ViewSwitch() {
  const t = useTranslate();
  const control = useSearchRoute();
  return (
    <nav className="view-switch" aria-label={t("map.label")}>
      {VIEWS.map((view) => (
        <RouteLink
          key={view}
          {...control}
          by={(route) => ({ ...route, view })}
          className="view-link"
          current={control.route.view === view ? "page" : undefined}
        >
          {t(LABELS[view])}
        </RouteLink>
      ))}
      {/* A page of its own, made on the server: nothing of it is loaded here. */}
      <a className="view-link" href={toInsightsPath(control.route)}>
        {t("map.insights")}
      </a>
    </nav>
  );
}
