import { narrowTo, narrowToOthers } from "../../lib/insights/narrow-route";
import type { Series, TimeSeries } from "../../lib/insights/time-series";
import { toFacetLabel } from "../../lib/page-title";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import type { InsightsContext } from "./insights-context";

/** A series with its name, and the search for its articles. */
export interface NamedSeries extends Series {
  readonly label: string;
  readonly narrowed: SearchRoute | null;
}

/** Names the values; what has none of them is "others". */
export function toNamedSeries(
  { series }: TimeSeries,
  {
    route,
    view,
    names,
    t,
  }: Pick<InsightsContext, "route" | "view" | "names" | "t">,
): readonly NamedSeries[] {
  const values = series
    .map(({ value }) => value)
    .filter((value) => value !== null);
  return series.map((each) => {
    const { value } = each;
    const named =
      value === null
        ? {
            label: t("insights.others"),
            narrowed: narrowToOthers(route, view.by, values),
          }
        : {
            label: toFacetLabel(view.by, value, names),
            narrowed: narrowTo(route, view.by, value),
          };
    return { ...each, ...named };
  });
}
