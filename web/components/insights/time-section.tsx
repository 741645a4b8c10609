import { formatCount } from "../../lib/format-count";
import { formatPeriod } from "../../lib/format-period";
import { SERIES_FACETS, toInsightsPath } from "../../lib/insights/insights-url";
import type { TimeSeries } from "../../lib/insights/time-series";
import { MANY_VALUED } from "@communique/indexer/search/facets";
import { toSearchPath } from "@communique/indexer/search/route-url";
import type { InsightsContext } from "./insights-context";
import { InsightSection } from "./insight-section";
import { fillOf } from "./series-fills";
import { TimeDrawing } from "./time-drawing";
import { TimeTable } from "./time-table";
import { toNamedSeries } from "./to-named-series";
import type { NamedSeries } from "./to-named-series";

interface Props {
  readonly time: TimeSeries | null;
  readonly context: InsightsContext;
}

/** Articles over time, told apart by country, official, language or source. */
export function TimeSection({ time, context }: Props) {
  const { view, names, t } = context;
  const title = t("insights.time");
  if (time === null) return null;
  const series = toNamedSeries(time, context);
  const most = Math.max(...time.all);
  const peak = time.periods[time.all.indexOf(most)];
  const isMany = MANY_VALUED.some((name) => name === view.by);
  return (
    <InsightSection
      id="time"
      title={title}
      tables={[{ chart: "time", name: title }]}
      context={context}
    >
      <ByLinks context={context} />
      {peak && (
        <p>
          {t("insights.peak", {
            period: formatPeriod(peak, time.unit, names.locale),
            count: most,
          })}
        </p>
      )}
      <TimeDrawing time={time} series={series} context={context} />
      <Legend series={series} context={context} />
      <ul className="insight-notes">
        {isMany && <li>{t("insights.several")}</li>}
        {time.unplaced > 0 && (
          <li>
            {t(
              time.unit === "year"
                ? "insights.yearUnknown"
                : "insights.monthUnknown",
              {
                count: time.unplaced,
              },
            )}
          </li>
        )}
      </ul>
      <TimeTable time={time} series={series} context={context} />
    </InsightSection>
  );
}

function ByLinks({ context }: Pick<Props, "context">) {
  const { route, view, t } = context;
  return (
    <nav className="by-links" aria-label={t("insights.by")}>
      <span aria-hidden="true">{t("insights.by")}</span>
      <ul>
        {SERIES_FACETS.map((by) => (
          <li key={by}>
            <a
              href={`${toInsightsPath(route, { ...view, by })}#time`}
              aria-current={by === view.by ? "true" : undefined}
            >
              {t(`facets.${by}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface LegendProps extends Pick<Props, "context"> {
  readonly series: readonly NamedSeries[];
}

/** The values in the order of the bars from below, each a link to its articles. */
function Legend({ series, context }: LegendProps) {
  const { language, t } = context;
  return (
    <ul className="time-legend" aria-label={t("insights.values")}>
      {series.map(({ value, label, total, narrowed }, place) => (
        <li key={value ?? ""}>
          <svg aria-hidden="true" className="map-swatch">
            <rect
              width="100%"
              height="100%"
              fill={fillOf(place, value === null)}
            />
          </svg>
          {narrowed ? <a href={toSearchPath(narrowed)}>{label}</a> : label}
          <span className="count">{formatCount(total, language)}</span>
        </li>
      ))}
    </ul>
  );
}
