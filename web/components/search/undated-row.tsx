import { useLocale } from "use-intl";
import { formatCount } from "../../lib/format-count";
import { useTranslate } from "../../lib/translate";
import { RouteLink } from "./route-link";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  readonly count: number;
}

/** Articles without any date: to be kept beside a range, or seen alone. */
export function UndatedRow({ count, route, change }: Props) {
  const t = useTranslate();
  const language = useLocale();
  const hasRange = route.from !== null || route.to !== null;
  if (hasRange) {
    return (
      <label className="facet-value undated">
        <input
          type="checkbox"
          form="search"
          name="undated"
          value="include"
          checked={route.undated === "include"}
          onChange={() =>
            change((latest) => ({
              ...latest,
              undated: latest.undated === "include" ? null : "include",
              page: 1,
            }))
          }
        />
        {t("dates.keepUndated")}
      </label>
    );
  }
  if (count === 0 || route.undated === "only") return null;
  return (
    <RouteLink
      route={route}
      change={change}
      by={(latest) => ({ ...latest, undated: "only", page: 1 })}
      className="date-bar undated"
    >
      <span className="date-bar-label">{t("dates.undated")}</span>{" "}
      <span className="count">{formatCount(count, language)}</span>
    </RouteLink>
  );
}
