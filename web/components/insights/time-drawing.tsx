import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { formatCount } from "../../lib/format-count";
import { formatPeriod } from "../../lib/format-period";
import { narrowToPeriod } from "../../lib/insights/narrow-route";
import type { TimeSeries } from "../../lib/insights/time-series";
import type { InsightsContext } from "./insights-context";
import { MarkLink } from "./mark-link";
import { fillOf, SeriesFills } from "./series-fills";
import type { NamedSeries } from "./to-named-series";

const HEIGHT = 240;
/** A single month must not be a wall: bars are no wider than if there were so many. */
const LEAST_SLOTS = 12;
/** More bars than this stand without gaps between them. */
const MOST_WITH_GAPS = 60;
const TICKS = 4;
/** Labels below the bars; on a phone each has 60 px. */
const LABELS = 5;

interface Props {
  readonly time: TimeSeries;
  readonly series: readonly NamedSeries[];
  readonly context: InsightsContext;
}

/** Stacked bars of each year or month. Widths are shares, so that letters keep their size on a phone. */
export function TimeDrawing({ time, series, context }: Props) {
  const { language, names, t } = context;
  const { periods, unit } = time;
  const slots = Math.max(periods.length, LEAST_SLOTS);
  const x = scaleBand<number>()
    .domain(periods.map((_, place) => place))
    .range([0, (100 * periods.length) / slots])
    .padding(periods.length > MOST_WITH_GAPS ? 0 : 0.1);
  const stacked = stack<unknown, number, NamedSeries>()
    .keys(series)
    .value((place, { counts }) => counts[place] ?? 0)(x.domain());
  const most = Math.max(1, ...stacked.flat().map(([, top]) => top));
  const y = scaleLinear().domain([0, most]).nice(TICKS).range([HEIGHT, 0]);
  const percent = (share: number) => `${Number(share.toFixed(3))}%`;
  const leftOf = (place: number) => x(place) ?? 0;
  const every = Math.ceil(periods.length / LABELS);
  return (
    <div className="time-plot" aria-hidden="true">
      <svg width="100%" height={HEIGHT + 24}>
        <SeriesFills />
        {y
          .ticks(TICKS)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick} className="axis">
              <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
              <text x="-6" y={y(tick)} dy="0.32em" textAnchor="end">
                {formatCount(tick, language)}
              </text>
            </g>
          ))}
        {stacked.map((layer, order) => {
          const { label, value, narrowed } = layer.key;
          return (
            <g
              key={value ?? ""}
              className="series"
              fill={fillOf(order, value === null)}
            >
              {layer.map(([bottom, top], place) => {
                const period = periods[place];
                if (!period || top === bottom) return null;
                return (
                  <MarkLink
                    key={period.period}
                    route={narrowed && narrowToPeriod(narrowed, period)}
                    title={t("insights.mark", {
                      label,
                      period: formatPeriod(period, unit, names.locale),
                      count: top - bottom,
                    })}
                  >
                    <rect
                      x={percent(leftOf(place))}
                      width={percent(x.bandwidth())}
                      y={Number(y(top).toFixed(2))}
                      height={Number((y(bottom) - y(top)).toFixed(2))}
                    />
                  </MarkLink>
                );
              })}
            </g>
          );
        })}
        {periods.map(
          (period, place) =>
            place % every === 0 && (
              <text
                key={period.period}
                className="axis-label"
                x={percent(leftOf(place))}
                y={HEIGHT + 17}
              >
                {formatPeriod(period, unit, names.locale)}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}
