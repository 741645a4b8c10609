import { formatCount } from "../../lib/format-count";
import { RouteLink } from "./route-link";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  readonly count: number;
}

/** Articles without any date: to be kept beside a range, or seen alone. */
export function UndatedRow({ count, route, change }: Props) {
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
        Keep undated articles
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
      <span className="date-bar-label">Undated</span>{" "}
      <span className="count">{formatCount(count)}</span>
    </RouteLink>
  );
}
