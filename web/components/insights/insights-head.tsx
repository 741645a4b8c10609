import { toInsightsPath } from "../../lib/insights/insights-url";
import { toSearchPath } from "@communique/indexer/search/route-url";
import { withoutFilters } from "@communique/indexer/search/search-route";
import { toChips } from "../search/to-chips";
import type { InsightsContext } from "./insights-context";

interface Props {
  /** Null where the engine gave no answer. */
  readonly total: number | null;
  readonly context: InsightsContext;
}

/** What the insights are of: how many articles, for which words, by which filters. */
export function InsightsHead({ total, context }: Props) {
  const { route, t } = context;
  const words = route.query.trim();
  return (
    <>
      <div className="results-bar">
        <h1 className="result-count">
          {t("insights.title")}:{" "}
          {total === null
            ? t("results.noAnswer")
            : t("results.count", { count: total })}
          {words && (
            <span className="for-query">
              {" "}
              {t("results.forQuery", { query: words })}
            </span>
          )}
        </h1>
        <nav className="view-switch" aria-label={t("map.label")}>
          <a className="view-link" href={toSearchPath(route)}>
            {t("map.list")}
          </a>
          <a
            className="view-link"
            href={toSearchPath({ ...route, view: "map" })}
          >
            {t("map.map")}
          </a>
          <a
            className="view-link"
            href={toInsightsPath(route)}
            aria-current="page"
          >
            {t("map.insights")}
          </a>
        </nav>
      </div>
      <Filters context={context} />
      <p className="print-only own-address">{toInsightsPath(route)}</p>
    </>
  );
}

function Filters({ context }: Pick<Props, "context">) {
  const { route, view, names, t } = context;
  const chips = toChips(route, names, t);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t("filters.active")}>
      {chips.map(({ key, label, remove }) => (
        <li key={key}>
          <a
            className="chip"
            href={toInsightsPath(remove(route), view)}
            aria-label={t("filters.remove", { label })}
          >
            {label}{" "}
            <span aria-hidden="true" className="chip-cross">
              ×
            </span>
          </a>
        </li>
      ))}
      <li>
        <a
          className="clear-all"
          href={toInsightsPath(withoutFilters(route), view)}
        >
          {t("filters.clear")}
        </a>
      </li>
    </ul>
  );
}
