import { withoutFilters } from "../../lib/search-route";
import { useTranslate } from "../../lib/translate";
import { RouteLink } from "./route-link";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  /** Number of filters that are on. */
  readonly filters: number;
}

/** What to do when nothing was found. */
export function NoResults({ filters, ...control }: Props) {
  const t = useTranslate();
  const { query, page } = control.route;
  return (
    <div className="notice">
      <p className="notice-title">{t("empty.title")}</p>
      {!query && filters === 0 && page === 1 && <p>{t("empty.corpus")}</p>}
      <ul>
        {page > 1 && (
          <li>
            {t("empty.page", { page })}{" "}
            <RouteLink {...control} by={(route) => ({ ...route, page: 1 })}>
              {t("empty.firstPage")}
            </RouteLink>
          </li>
        )}
        {filters > 0 && (
          <li>
            <RouteLink {...control} by={withoutFilters}>
              {t(query ? "empty.dropFiltersKeepWords" : "empty.dropFilters", {
                count: filters,
              })}
            </RouteLink>
          </li>
        )}
        {query && (
          <li>
            <RouteLink {...control} by={(route) => ({ ...route, query: "" })}>
              {t("empty.dropWords", { query })}
            </RouteLink>
          </li>
        )}
      </ul>
      {query && <p className="notice-advice">{t("empty.advice")}</p>}
    </div>
  );
}
