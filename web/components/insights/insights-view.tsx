import type { ReactNode } from "react";
import type { Outage } from "../../lib/engine-error";
import type { Insights } from "../../lib/insights/read-insights";
import type { PairDetail } from "../../lib/insights/read-pair";
import {
  serializeRoute,
  toSearchPath,
} from "@communique/indexer/search/route-url";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import { Masthead } from "../masthead";
import { PlainSearchForm } from "../plain-search-form";
import { ChangeSection } from "./change-section";
import { GapSection } from "./gap-section";
import { InsightsHead } from "./insights-head";
import type { InsightsContext } from "./insights-context";
import { MapSection } from "./map-section";
import { TimeSection } from "./time-section";
import { TogetherSection } from "./together-section";

/** What was read for the page, or why nothing was. */
export type ReadInsights =
  | {
      readonly insights: Insights;
      readonly detail: PairDetail | null;
      /** Whether a part of the articles could not be counted. */
      readonly isPartial: boolean;
    }
  | { readonly outage: Outage };

interface Props {
  readonly read: ReadInsights;
  readonly context: InsightsContext;
}

/** The insights of a search: what its articles have in common, and what is missing. */
export function InsightsView({ read, context }: Props) {
  const { route, t } = context;
  if ("outage" in read) {
    const isRefused = read.outage === "refused";
    return (
      <Frame total={null} context={context}>
        <div className="notice notice-outage" role="alert">
          <p className="notice-title">
            {t(isRefused ? "outage.refusedTitle" : "outage.downTitle")}
          </p>
          <p>{t(isRefused ? "outage.refusedAdvice" : "insights.reload")}</p>
        </div>
      </Frame>
    );
  }
  const { insights, detail, isPartial } = read;
  if (insights.total === 0) {
    return (
      <Frame total={0} context={context}>
        <div className="notice">
          <p className="notice-title">{t("insights.empty")}</p>
          <p>
            <a href={toSearchPath(route)}>{t("article.back")}</a>
          </p>
        </div>
      </Frame>
    );
  }
  return (
    <Frame total={insights.total} context={context}>
      {isPartial && <p className="notice">{t("results.partial")}</p>}
      {insights.time === null && <p>{t("dates.none")}</p>}
      <TimeSection time={insights.time} context={context} />
      <ChangeSection changes={insights.changes} context={context} />
      <TogetherSection
        together={insights.together}
        detail={detail}
        context={context}
      />
      <MapSection countries={insights.countries} context={context} />
      <GapSection gaps={insights.gaps} context={context} />
    </Frame>
  );
}

interface FrameProps extends Pick<Props, "context"> {
  readonly total: number | null;
  readonly children: ReactNode;
}

function Frame({ total, context, children }: FrameProps) {
  const { route } = context;
  const filters = serializeRoute({ ...route, query: EMPTY_ROUTE.query });
  return (
    <>
      <Masthead>
        <PlainSearchForm
          action="/insights"
          query={route.query}
          hidden={[...new URLSearchParams(filters)]}
        />
      </Masthead>
      <main id="results" tabIndex={-1} className="insights-page">
        <InsightsHead total={total} context={context} />
        {children}
      </main>
    </>
  );
}
