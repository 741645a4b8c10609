import type { PairMatrix } from "../../lib/insights/country-pairs";
import type { PairDetail } from "../../lib/insights/read-pair";
import { toShades } from "../map/to-shades";
import { InsightSection } from "./insight-section";
import type { InsightsContext } from "./insights-context";
import { MatrixDrawing } from "./matrix-drawing";
import { PairPanel } from "./pair-panel";
import { PairTable } from "./pair-table";
import { ShadeLegend } from "./shade-legend";

interface Props {
  readonly together: PairMatrix;
  /** The cell that is open. */
  readonly detail: PairDetail | null;
  readonly context: InsightsContext;
}

/** Which countries appear together; a cell opens where the address names it. */
export function TogetherSection({ together, detail, context }: Props) {
  const { t } = context;
  const title = t("insights.together");
  const { countries, pairs } = together;
  const shades = toShades(pairs[0]?.count ?? 0);
  const panel = detail && <PairPanel detail={detail} context={context} />;
  if (pairs.length === 0 && panel === null) return null;
  return (
    <InsightSection
      id="together"
      title={title}
      tables={[{ chart: "pairs", name: title }]}
      context={context}
    >
      <p>{t("insights.togetherNote", { count: countries.length })}</p>
      {pairs.length > 0 && (
        <>
          <MatrixDrawing
            together={together}
            shades={shades}
            context={context}
          />
          <ShadeLegend id="matrix-legend" shades={shades} context={context} />
        </>
      )}
      {panel}
      <PairTable pairs={pairs} context={context} />
    </InsightSection>
  );
}
