import type { ReactNode } from "react";
import { formatCount } from "../../lib/format-count";
import type { Shade } from "../map/to-shades";
import type { InsightsContext } from "./insights-context";

interface Props {
  readonly id: string;
  readonly shades: readonly Shade[];
  readonly context: InsightsContext;
  /** Further entries. */
  readonly children?: ReactNode;
}

/** Says how many articles each shade stands for. */
export function ShadeLegend({ id, shades, context, children }: Props) {
  const { t, language } = context;
  const rangeOf = ({ from, to }: Shade) =>
    from === to
      ? formatCount(from, language)
      : t("map.range", {
          from: formatCount(from, language),
          to: formatCount(to, language),
        });
  return (
    <div className="map-legend">
      <span id={id}>{t("map.legend")}</span>
      <ul aria-labelledby={id}>
        {shades.map((shade) => (
          <li key={shade.shade}>
            <svg
              aria-hidden="true"
              className="map-swatch"
              data-shade={shade.shade}
            >
              <rect width="100%" height="100%" />
            </svg>
            {rangeOf(shade)}
          </li>
        ))}
        {children}
      </ul>
    </div>
  );
}
