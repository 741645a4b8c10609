import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { InsightsView } from "../../components/insights/insights-view";
import type { ReadInsights } from "../../components/insights/insights-view";
import { readDisplayNames } from "../../lib/display-names";
import { EngineError } from "../../lib/engine-error";
import {
  parseInsightsView,
  toInsightsPath,
  toInsightsRoute,
} from "../../lib/insights/insights-url";
import type { InsightsView as View } from "../../lib/insights/insights-url";
import { readInsights } from "../../lib/insights/read-insights";
import { readPair } from "../../lib/insights/read-pair";
import { toPageTitle } from "../../lib/page-title";
import { readReader, readTranslate } from "../../lib/reader";
import { readRoute } from "../../lib/read-query";
import { parseRoute } from "@communique/indexer/search/route-url";
import { toUrlSearchParams } from "../../lib/search-params";
import type { PageSearchParams } from "../../lib/search-params";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { createServerLookup } from "../../lib/server-lookup";
import { PARTIAL, readMissing } from "../../server/rendering";

interface Props {
  readonly searchParams: Promise<PageSearchParams>;
}

// Settings are read when the server runs, and articles come in.
export const dynamic = "force-dynamic";

export async function generateMetadata({
  searchParams,
}: Props): Promise<Metadata> {
  const route = parseRoute(toUrlSearchParams(await searchParams));
  const t = await readTranslate();
  const title = toPageTitle(toInsightsRoute(route), await readNames(), t);
  return { title: `${t("insights.title")} · ${title}` };
}

/** Charts of a search, drawn on the server. */
export default async function Page({ searchParams }: Props) {
  const params = toUrlSearchParams(await searchParams);
  const view = parseInsightsView(params);
  const route = toInsightsRoute(parseRoute(params));
  const names = await readNames();
  const read = await readRoute(route, createServerLookup(names));
  if (read !== route) redirect(toInsightsPath(read, view));
  const { language } = await readReader();
  return (
    <InsightsView
      read={await readAll(route, view)}
      context={{ route, view, names, language, t: await readTranslate() }}
    />
  );
}

async function readAll(route: SearchRoute, view: View): Promise<ReadInsights> {
  try {
    const [insights, detail] = await Promise.all([
      readInsights(route, view.by),
      view.cell && readPair(route, view.cell),
    ]);
    return { insights, detail, isPartial: readMissing() === PARTIAL };
  } catch (error) {
    if (error instanceof EngineError) return { outage: error.outage };
    throw error;
  }
}

async function readNames() {
  const { locale } = await readReader();
  const t = await readTranslate();
  return readDisplayNames(locale, t("results.unknownLanguage"));
}
