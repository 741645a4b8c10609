import { countryName } from "../../lib/display-names";
import type { PairMatrix } from "../../lib/insights/country-pairs";
import { toInsightsPath, toPair } from "../../lib/insights/insights-url";
import { Flag } from "../flag";
import { shadeOf } from "../map/to-shades";
import type { Shade } from "../map/to-shades";
import type { InsightsContext } from "./insights-context";

const ROW = 28;
/** Room for the codes above the columns. */
const HEAD = 20;

interface Props {
  readonly together: PairMatrix;
  readonly shades: readonly Shade[];
  readonly context: InsightsContext;
}

/** The lower half of the square of countries: each two of them meet once. */
export function MatrixDrawing({ together, shades, context }: Props) {
  const { route, view, names, language, t } = context;
  const { countries, pairs } = together;
  const counts = new Map(
    pairs.map(({ pair, count }) => [pair.join("-"), count]),
  );
  // 1.2K: four signs fit into 26 px.
  const short = new Intl.NumberFormat(language, { notation: "compact" });
  const columns = countries.slice(0, -1);
  const rows = countries.slice(1);
  const width = 100 / Math.max(1, columns.length);
  const open = view.cell?.join("-");
  return (
    <div className="matrix" aria-hidden="true">
      <ul className="matrix-rows">
        {rows.map((code) => (
          <li key={code}>
            <Flag code={code} /> <span className="matrix-code">{code}</span>
            <span className="matrix-name">{countryName(names, code)}</span>
          </li>
        ))}
      </ul>
      <svg width="100%" height={HEAD + rows.length * ROW}>
        {columns.map((code, column) => (
          <text
            key={code}
            className="axis-label"
            x={`${(column + 0.5) * width}%`}
            y={HEAD - 7 + column * ROW}
            textAnchor="middle"
          >
            {code}
          </text>
        ))}
        {rows.flatMap((one, row) =>
          columns.slice(0, row + 1).map((other, column) => {
            const pair = toPair(one, other);
            const key = pair?.join("-") ?? "";
            const count = counts.get(key) ?? 0;
            const mark = (
              <>
                <rect
                  x={`${column * width}%`}
                  y={HEAD + row * ROW}
                  width={`${width}%`}
                  height={ROW}
                />
                {count > 0 && (
                  <text
                    x={`${(column + 0.5) * width}%`}
                    y={HEAD + (row + 0.5) * ROW}
                    dy="0.35em"
                    textAnchor="middle"
                  >
                    {short.format(count)}
                  </text>
                )}
              </>
            );
            const attributes = {
              className: "matrix-cell",
              "data-shade": shadeOf(count, shades),
            };
            return count > 0 ? (
              <a
                key={key}
                {...attributes}
                tabIndex={-1}
                href={`${toInsightsPath(route, { ...view, cell: pair })}#cell`}
              >
                <title>
                  {t("insights.pairCount", {
                    one: countryName(names, other),
                    other: countryName(names, one),
                    count,
                  })}
                </title>
                {mark}
              </a>
            ) : (
              <g key={key} {...attributes}>
                {mark}
              </g>
            );
          }),
        )}
        {/* On top: the cells beside it would cover its edge. */}
        {rows.map((one, row) =>
          columns
            .slice(0, row + 1)
            .map(
              (other, column) =>
                toPair(one, other)?.join("-") === open && (
                  <rect
                    key={`${one}-${other}`}
                    className="matrix-open"
                    x={`${column * width}%`}
                    y={HEAD + row * ROW}
                    width={`${width}%`}
                    height={ROW}
                  />
                ),
            ),
        )}
      </svg>
    </div>
  );
}
