import { formatCount } from "../../lib/format-count";
import { formatPeriod } from "../../lib/format-period";
import { narrowToPeriod } from "../../lib/insights/narrow-route";
import type { TimeSeries } from "../../lib/insights/time-series";
import { CountLink } from "./count-link";
import type { InsightsContext } from "./insights-context";
import type { NamedSeries } from "./to-named-series";

interface Props {
  readonly time: TimeSeries;
  readonly series: readonly NamedSeries[];
  readonly context: InsightsContext;
}

/** The bars in numbers, each a link to its articles. */
export function TimeTable({ time, series, context }: Props) {
  const { route, language, names, t } = context;
  return (
    <details className="insight-table">
      <summary>{t("dates.table")}</summary>
      <div className="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("dates.period")}</th>
              {series.map(({ value, label }) => (
                <th key={value ?? ""} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">{t("insights.all")}</th>
            </tr>
          </thead>
          <tbody>
            {time.periods.map((period, place) => {
              const all = time.all[place] ?? 0;
              if (all === 0) return null;
              const name = formatPeriod(period, time.unit, names.locale);
              return (
                <tr key={period.period}>
                  <th scope="row">
                    <CountLink route={narrowToPeriod(route, period)}>
                      {name}
                    </CountLink>
                  </th>
                  {series.map(({ value, label, counts, narrowed }) => {
                    const count = counts[place] ?? 0;
                    return (
                      <td key={value ?? ""}>
                        {count > 0 && (
                          <CountLink
                            route={narrowed && narrowToPeriod(narrowed, period)}
                            label={t("insights.mark", {
                              label,
                              period: name,
                              count,
                            })}
                          >
                            {formatCount(count, language)}
                          </CountLink>
                        )}
                      </td>
                    );
                  })}
                  <td>{formatCount(all, language)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
