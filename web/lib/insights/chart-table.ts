import { stringify } from "csv-stringify/sync";
import { countryName } from "../display-names";
import type { DisplayNames } from "../display-names";
import { guardCell } from "../guard-cell";
import { toFacetLabel } from "../page-title";
import type { Translate } from "../translate";
import type { Chart, SeriesFacet } from "./insights-url";
import type { Change, PeriodPair } from "./compare-periods";
import type { Insights } from "./read-insights";

/** A table of a chart: its head, then its rows. */
type Table = readonly (readonly (string | number)[])[];

interface Options {
  readonly by: SeriesFacet;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** Writes what a chart shows as a table; of gaps, every month of every source. */
export function toChartTable(
  insights: Insights,
  chart: Chart,
  { by, names, t }: Options,
): Table {
  const { changes, time, together, countries, gaps } = insights;
  const nameOf = (code: string) => countryName(names, code);
  const ofChanges = (facet: "country" | "official", rows: readonly Change[]) =>
    changes === null
      ? []
      : [
          [t(`facets.${facet}`), ...PERIODS.map((at) => toRange(changes, at))],
          ...rows.map(({ value, now, before, isAtMost }) => [
            toFacetLabel(facet, value, names),
            now,
            isAtMost ? `≤ ${before}` : before,
          ]),
        ];
  switch (chart) {
    case "time":
      if (time === null) return [];
      return [
        [
          t("dates.period"),
          ...time.series.map(({ value }) =>
            value === null
              ? t("insights.others")
              : toFacetLabel(by, value, names),
          ),
          t("insights.all"),
        ],
        ...time.periods.map(({ period }, place) => {
          const parts = time.series.map(({ counts }) => counts[place] ?? 0);
          return [period, parts, time.all[place] ?? 0].flat();
        }),
      ];
    case "countries":
      return ofChanges("country", changes?.countries ?? []);
    case "officials":
      return ofChanges("official", changes?.officials ?? []);
    case "pairs":
      return [
        [t("map.name"), t("map.name"), t("map.count")],
        ...together.pairs.map(({ pair, count }) =>
          [pair.map(nameOf), count].flat(),
        ),
      ];
    case "map":
      return [
        [t("insights.code"), t("map.name"), t("map.count")],
        ...countries.map(([code, count]) => [code, nameOf(code), count]),
      ];
    case "gaps":
      return [
        [
          t("facets.source"),
          t("dates.period"),
          t("map.count"),
          t("insights.missing"),
        ],
        ...gaps.sources.flatMap(({ source, counts, isGap }) =>
          gaps.months.map(({ period }, place) => [
            source,
            period,
            counts[place] ?? 0,
            isGap[place] ? "x" : "",
          ]),
        ),
      ];
  }
}

/** Writes a table as a file that a spreadsheet opens and takes no formula from. */
export function toCsv(table: Table): string {
  return stringify(
    table.map((row) => row.map(guardCell)),
    { bom: true, escape_formulas: true },
  );
}

const PERIODS = ["now", "before"] as const;

// ISO 8601: 2023-07-01/2024-06-30
function toRange(changes: PeriodPair, at: (typeof PERIODS)[number]) {
  const { from, to } = changes[at];
  return `${from}/${to}`;
}
