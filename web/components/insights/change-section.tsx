import { formatCount } from "../../lib/format-count";
import { formatPeriod } from "../../lib/format-period";
import type { Changes } from "../../lib/insights/read-insights";
import { ChangeTable } from "./change-table";
import { InsightSection } from "./insight-section";
import type { InsightsContext } from "./insights-context";
import { writeChange } from "./write-change";

interface Props {
  readonly changes: Changes | null;
  readonly context: InsightsContext;
}

/** The countries and officials named most, beside the period before. */
export function ChangeSection({ changes, context }: Props) {
  const { route, names, language, t } = context;
  if (changes === null) return null;
  const { now, before, all, countries, officials } = changes;
  const periods = {
    now: formatPeriod(now, "day", names.locale),
    before: formatPeriod(before, "day", names.locale),
  };
  return (
    <InsightSection
      id="changes"
      title={t("insights.changes")}
      tables={[
        { chart: "countries", name: t("article.countries") },
        { chart: "officials", name: t("article.officials") },
      ]}
      context={context}
    >
      <p>{t("insights.periods", periods)}</p>
      <p>
        {t("insights.allChange", {
          now: all.now,
          before: formatCount(all.before, language),
          change: writeChange({ ...all, isAtMost: false }, language, t),
        })}
      </p>
      <ul className="insight-notes">
        <li>
          {t(
            route.from === null
              ? "insights.lastMonths"
              : "insights.rangeCompared",
          )}
        </li>
      </ul>
      <div className="change-tables">
        <ChangeTable
          facet="country"
          changes={countries}
          periods={changes}
          context={context}
        />
        <ChangeTable
          facet="official"
          changes={officials}
          periods={changes}
          context={context}
        />
      </div>
    </InsightSection>
  );
}
