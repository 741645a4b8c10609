import type { ReactNode } from "react";
import { toChartPath } from "../../lib/insights/insights-url";
import type { Chart } from "../../lib/insights/insights-url";
import type { InsightsContext } from "./insights-context";

interface Props {
  readonly id: string;
  readonly title: string;
  /** The charts whose tables can be taken along, each with a name. */
  readonly tables: readonly { readonly chart: Chart; readonly name: string }[];
  readonly context: InsightsContext;
  readonly children: ReactNode;
}

/** One question to the articles, its chart, its table, and the table as a file. */
export function InsightSection({
  id,
  title,
  tables,
  context,
  children,
}: Props) {
  const { route, view, t } = context;
  return (
    <section id={id} className="insight" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <ul className="insight-files">
        {tables.map(({ chart, name }) => (
          <li key={chart}>
            <a href={toChartPath(chart, route, view)} download rel="nofollow">
              {t("insights.csv", { name })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
