import { addDays } from "@communique/indexer/search/calendar-day";
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

/** Months between others first, then sources of which nothing came any more. */
function GapList({ gaps, context }: ListProps) {
  const { t } = context;
  const sorted = gaps.toSorted((a, b) => Number(a.isOpen) - Number(b.isOpen));
  const more = gaps.length - NAMED;
  return (
    <ul className="gap-list">
      {sorted.slice(0, NAMED).map((gap) => (
        <li key={`${gap.source} ${gap.from}`}>
          <CountLink route={toSourceMonths(gap.source, gap, true)}>
            {writeGap(gap, context)}
          </CountLink>
        </li>
      ))}
      {more > 0 && <li>{t("insights.moreGaps", { count: more })}</li>}
    </ul>
  );
}

function writeGap(
  { source, from, to, isOpen }: Gap,
  { names, t }: InsightsContext,
) {
  if (!isOpen) {
    const period = formatPeriod({ from, to }, "month", names.locale);
    return t("insights.gap", { source, period });
  }
  const last = addDays(from, -1);
  const month = formatPeriod({ from: last, to: last }, "month", names.locale);
  return t("insights.gapOpen", { source, month });
}
