import { formatCount } from "../../lib/format-count";
import type { Change, PeriodPair } from "../../lib/insights/compare-periods";
import type { DayRange } from "../../lib/date-view";
import { narrowTo } from "../../lib/insights/narrow-route";
import { toFacetLabel } from "../../lib/page-title";
import { Flag } from "../flag";
import { CountLink } from "./count-link";
import type { InsightsContext } from "./insights-context";
import { writeChange } from "./write-change";

interface Props {
  readonly facet: "country" | "official";
  readonly changes: readonly Change[];
  readonly periods: PeriodPair;
  readonly context: InsightsContext;
}

const CAPTIONS = {
  country: "insights.topCountries",
  official: "insights.topOfficials",
} as const;

/** Values with their articles now and before, as numbers and as bars. */
export function ChangeTable({ facet, changes, periods, context }: Props) {
  const { route, names, language, t } = context;
  const most = Math.max(
    1,
    ...changes.map(({ now, before }) => Math.max(now, before)),
  );
  const percent = (count: number) => `${((100 * count) / most).toFixed(1)}%`;
  const searchIn = (value: string, { from, to }: DayRange) =>
    narrowTo({ ...route, from, to, undated: null }, facet, value);
  if (changes.length === 0)
    return <p className="facet-note">{t("facets.none")}</p>;
  return (
    <table className="change-table">
      <caption>{t(CAPTIONS[facet])}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`facets.${facet}`)}</th>
          <th scope="col">{t("insights.now")}</th>
          <th scope="col">{t("insights.before")}</th>
          <th scope="col">{t("insights.change")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const { value, now, before, isAtMost } = change;
          const earlier = formatCount(before, language);
          return (
            <tr key={value}>
              <th scope="row">
                <CountLink route={searchIn(value, periods.now)}>
                  {facet === "country" && <Flag code={value} />}{" "}
                  {toFacetLabel(facet, value, names)}
                </CountLink>
                <svg aria-hidden="true" className="change-bars">
                  <rect className="bar-now" width={percent(now)} height="6" />
                  <rect
                    className="bar-before"
                    y="7"
                    width={percent(before)}
                    height="3"
                  />
                </svg>
              </th>
              <td>{formatCount(now, language)}</td>
              <td>
                {before > 0 && !isAtMost ? (
                  <CountLink
                    route={searchIn(value, periods.before)}
                    label={t("insights.beforeLabel", {
                      label: toFacetLabel(facet, value, names),
                      count: before,
                    })}
                  >
                    {earlier}
                  </CountLink>
                ) : isAtMost ? (
                  `≤ ${earlier}`
                ) : (
                  earlier
                )}
              </td>
              <td>{writeChange(change, language, t)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
