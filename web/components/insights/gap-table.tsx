import { formatCount } from "../../lib/format-count";
import { formatPeriod } from "../../lib/format-period";
import type { SourceGaps } from "../../lib/insights/source-gaps";
import { sum } from "../../lib/insights/time-series";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import { CountLink } from "./count-link";
import type { InsightsContext } from "./insights-context";

interface Props {
  readonly gaps: SourceGaps;
  readonly context: InsightsContext;
}

/** The grid in words: how much there is of each source in these months, and which are missing. */
export function GapTable({ gaps, context }: Props) {
  const { names, language, t } = context;
  const [first] = gaps.months;
  const last = gaps.months.at(-1);
  if (first === undefined || last === undefined) return null;
  const range = { from: first.from, to: last.to };
  const listGaps = (source: string) =>
    gaps.gaps
      .filter((gap) => gap.source === source)
      .map((gap) => formatPeriod(gap, "month", names.locale))
      .join(", ");
  return (
    <details className="insight-table">
      <summary>{t("dates.table")}</summary>
      <table>
        <caption>{formatPeriod(range, "month", names.locale)}</caption>
        <thead>
          <tr>
            <th scope="col">{t("facets.source")}</th>
            <th scope="col">{t("map.count")}</th>
            <th scope="col">{t("insights.missing")}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.sources.map(({ source, counts, isRegular }) => (
            <tr key={source}>
              <th scope="row">
                <CountLink
                  route={{ ...EMPTY_ROUTE, sources: [source], ...range }}
                >
                  {source}
                </CountLink>
              </th>
              <td>{formatCount(sum(counts), language)}</td>
              <td>
                {isRegular
                  ? listGaps(source) || t("map.none")
                  : t("insights.irregular")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
