import { formatPeriod } from "../../lib/format-period";
import { toSourceMonths } from "../../lib/insights/narrow-route";
import type { Gap, SourceGaps } from "../../lib/insights/source-gaps";
import { toShades } from "../map/to-shades";
import { CountLink } from "./count-link";
import { GapDrawing } from "./gap-drawing";
import { GapTable } from "./gap-table";
import { InsightSection } from "./insight-section";
import type { InsightsContext } from "./insights-context";
import { ShadeLegend } from "./shade-legend";

/** Gaps named above the grid; the table has all. */
const NAMED = 12;

interface Props {
  readonly gaps: SourceGaps;
  readonly context: InsightsContext;
}

/** Months of which nothing of a source is there, though it otherwise publishes regularly. */
export function GapSection({ gaps, context }: Props) {
  const { t } = context;
  const title = t("insights.gaps");
  const most = Math.max(0, ...gaps.sources.flatMap(({ counts }) => counts));
  const regular = gaps.sources.filter(({ isRegular }) => isRegular).length;
  if (gaps.months.length === 0 || most === 0) return null;
  const shades = toShades(most);
  return (
    <InsightSection
      id="gaps"
      title={title}
      tables={[{ chart: "gaps", name: title }]}
      context={context}
    >
      <p>{t("insights.gapsNote", { count: gaps.sources.length })}</p>
      <ul className="insight-notes">
        <li>{t("insights.gapsRule")}</li>
      </ul>
      {gaps.gaps.length === 0 ? (
        <p>
          {t(regular === 0 ? "insights.noRegular" : "insights.noGaps", {
            count: regular,
          })}
        </p>
      ) : (
        <GapList gaps={gaps.gaps} context={context} />
      )}
      <GapDrawing gaps={gaps} shades={shades} context={context} />
      <ShadeLegend id="gap-legend" shades={shades} context={context}>
        <li>
          <svg aria-hidden="true" className="map-swatch">
            <rect className="gap-cell" width="100%" height="100%" />
          </svg>
          {t("insights.gapLegend")}
        </li>
      </ShadeLegend>
      <GapTable gaps={gaps} context={context} />
    </InsightSection>
  );
}

interface ListProps extends Pick<Props, "context"> {
  readonly gaps: readonly Gap[];
}

function GapList({ gaps, context }: ListProps) {
  const { names, t } = context;
  const more = gaps.length - NAMED;
  return (
    <ul className="gap-list">
      {gaps.slice(0, NAMED).map((gap) => (
        <li key={`${gap.source} ${gap.from}`}>
          <CountLink route={toSourceMonths(gap.source, gap, true)}>
            {t(gap.isOpen ? "insights.gapOpen" : "insights.gap", {
              source: gap.source,
              period: formatPeriod(gap, "month", names.locale),
            })}
          </CountLink>
        </li>
      ))}
      {more > 0 && <li>{t("insights.moreGaps", { count: more })}</li>}
    </ul>
  );
}
