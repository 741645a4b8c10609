import { countryName } from "../../lib/display-names";
import { formatCount } from "../../lib/format-count";
import { narrowTo } from "../../lib/insights/narrow-route";
import { MAP_HEIGHT, MAP_WIDTH, readWorldShapes } from "../../lib/world-shapes";
import { Flag } from "../flag";
import { shadeOf, toShades } from "../map/to-shades";
import type { Shade } from "../map/to-shades";
import { CountLink } from "./count-link";
import { InsightSection } from "./insight-section";
import type { InsightsContext } from "./insights-context";
import { MarkLink } from "./mark-link";
import { ShadeLegend } from "./shade-legend";

interface Props {
  /** Articles about each country, the most frequent first. */
  readonly countries: readonly (readonly [string, number])[];
  readonly context: InsightsContext;
}

/** The countries of the articles: the shapes and shades of the search's own map, without its scripts. */
export function MapSection({ countries, context }: Props) {
  const { t } = context;
  const title = t("map.title");
  const [first] = countries;
  if (first === undefined) return null;
  const shades = toShades(first[1]);
  return (
    <InsightSection
      id="map"
      title={title}
      tables={[{ chart: "map", name: t("map.table") }]}
      context={context}
    >
      <div className="map-frame">
        <Drawing countries={countries} shades={shades} context={context} />
      </div>
      <ShadeLegend id="map-legend" shades={shades} context={context} />
      <CountryTable countries={countries} context={context} />
    </InsightSection>
  );
}

interface DrawingProps extends Props {
  readonly shades: readonly Shade[];
}

function Drawing({ countries, shades, context }: DrawingProps) {
  const { route, names, t } = context;
  const counts = new Map(countries);
  const countOf = (code: string | null) => counts.get(code ?? "") ?? 0;
  const land = readWorldShapes().filter(({ code }) => countOf(code) === 0);
  return (
    <svg
      aria-hidden="true"
      className="map-drawing"
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
    >
      <path className="map-land" d={land.map(({ path }) => path).join("")} />
      {readWorldShapes().map(({ code, path }, place) => {
        const count = countOf(code);
        if (code === null || count === 0) return null;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- never reordered
          <g key={place} data-shade={shadeOf(count, shades)}>
            <MarkLink
              route={narrowTo(route, "country", code)}
              title={t("map.country", {
                country: countryName(names, code),
                count,
              })}
            >
              <path d={path} />
            </MarkLink>
          </g>
        );
      })}
    </svg>
  );
}

/** With the states that are too small to be drawn. */
function CountryTable({ countries, context }: Props) {
  const { route, names, language, t } = context;
  return (
    <details className="insight-table">
      <summary>{t("dates.table")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("map.name")}</th>
            <th scope="col">{t("map.count")}</th>
          </tr>
        </thead>
        <tbody>
          {countries.map(([code, count]) => (
            <tr key={code}>
              <th scope="row">
                <CountLink route={narrowTo(route, "country", code)}>
                  <Flag code={code} /> {countryName(names, code)}
                </CountLink>
              </th>
              <td>{formatCount(count, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
