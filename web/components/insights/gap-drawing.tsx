import { formatPeriod } from "../../lib/format-period";
import { toSourceMonths } from "../../lib/insights/narrow-route";
import type { SourceGaps } from "../../lib/insights/source-gaps";
import { shadeOf } from "../map/to-shades";
import type { Shade } from "../map/to-shades";
import type { InsightsContext } from "./insights-context";
import { MarkLink } from "./mark-link";

const ROW = 24;
const GAP = 1.5;

interface Props {
  readonly gaps: SourceGaps;
  readonly shades: readonly Shade[];
  readonly context: InsightsContext;
}

/** A row for each source, a square for each month with articles; gaps are hatched. */
export function GapDrawing({ gaps, shades, context }: Props) {
  const { names, t } = context;
  const { months, sources } = gaps;
  const width = 100 / Math.max(1, months.length);
  const height = sources.length * ROW;
  const percent = (share: number) => `${Number(share.toFixed(3))}%`;
  return (
    <div className="gap-grid" aria-hidden="true">
      <ul className="gap-sources">
        {sources.map(({ source }) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      <svg width="100%" height={height + 22}>
        <defs>
          <pattern
            id="gap-hatch"
            className="gap-hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" />
            <path d="M0 0V6" />
          </pattern>
        </defs>
        {months.map(({ period }, place) =>
          place === 0 || period.endsWith("-01") ? (
            <g key={period} className="axis">
              <line
                x1={percent(place * width)}
                x2={percent(place * width)}
                y1="0"
                y2={height + 4}
              />
              {/* A year that ends at once has no room for its number. */}
              {(place > 0 || !isNear(months[2]?.period, months[1]?.period)) && (
                <text x={percent(place * width)} y={height + 18}>
                  {period.slice(0, 4)}
                </text>
              )}
            </g>
          ) : null,
        )}
        {sources.flatMap(({ source, counts, isGap }, row) =>
          months.map((month, place) => {
            const count = counts[place] ?? 0;
            const isMissing = isGap[place] ?? false;
            if (count === 0 && !isMissing) return null;
            const period = formatPeriod(month, "month", names.locale);
            return (
              <MarkLink
                key={`${source} ${month.period}`}
                route={toSourceMonths(source, month, isMissing)}
                title={
                  isMissing
                    ? t("insights.gap", { source, period })
                    : t("insights.mark", { label: source, period, count })
                }
              >
                <rect
                  className={isMissing ? "gap-cell" : undefined}
                  data-shade={isMissing ? undefined : shadeOf(count, shades)}
                  x={percent(place * width)}
                  y={row * ROW + GAP}
                  width={percent(width)}
                  height={ROW - 2 * GAP}
                />
              </MarkLink>
            );
          }),
        )}
      </svg>
    </div>
  );
}

/** Whether a January is among the two months after the first. */
function isNear(...months: readonly (string | undefined)[]) {
  return months.some((month) => month?.endsWith("-01"));
}
