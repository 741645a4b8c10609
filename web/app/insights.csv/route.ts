import { readDisplayNames } from "../../lib/display-names";
import { findOutage, EngineError } from "../../lib/engine-error";
import { toChartTable, toCsv } from "../../lib/insights/chart-table";
import {
  parseChart,
  parseInsightsView,
  toInsightsRoute,
} from "../../lib/insights/insights-url";
import { readInsights } from "../../lib/insights/read-insights";
import { readReader, readTranslate } from "../../lib/reader";
import { parseRoute } from "@communique/indexer/search/route-url";
import { PARTIAL, readMissing } from "../../server/rendering";

export const dynamic = "force-dynamic";

/** Answers with the table of one chart of a search, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const t = await readTranslate();
  const chart = parseChart(params);
  if (chart === null) return say(400, t("insights.noChart"));
  const { by } = parseInsightsView(params);
  const { locale } = await readReader();
  const names = readDisplayNames(locale, t("results.unknownLanguage"));
  try {
    const route = toInsightsRoute(parseRoute(params));
    const insights = await readInsights(route, by);
    if (readMissing() === PARTIAL) throw new EngineError("partial", 503);
    return new Response(
      toCsv(toChartTable(insights, chart, { by, names, t })),
      {
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="insights-${chart}.csv"`,
          "cache-control": "no-store",
        },
      },
    );
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return findOutage(error) === "refused"
      ? say(400, t("outage.refusedTitle"))
      : say(503, t("outage.downTitle"));
  }
}

function say(status: number, sentence: string) {
  return new Response(`${sentence}\n`, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      ...(status === 503 && { "retry-after": "10" }),
    },
  });
}
