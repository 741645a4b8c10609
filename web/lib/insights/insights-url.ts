import type { FacetName } from "@communique/indexer/search/facets";
import { serializeRoute } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";

/** What articles over time are told apart by; the first is the default. */
export const SERIES_FACETS = [
  "country",
  "official",
  "language",
  "source",
] as const satisfies readonly FacetName[];
export type SeriesFacet = (typeof SERIES_FACETS)[number];

/** The charts, by the names that their tables have in an address. */
export const CHARTS = [
  "time",
  "countries",
  "officials",
  "pairs",
  "map",
  "gaps",
] as const;
export type Chart = (typeof CHARTS)[number];

/** Two countries by their codes, in the order of the alphabet. */
export type CountryPair = readonly [string, string];

/** What the insights show of a search. Not part of the search: it changes no result. */
export interface InsightsView {
  readonly by: SeriesFacet;
  /** The cell of countries together that is open. */
  readonly cell: CountryPair | null;
}

export const DEFAULT_VIEW: InsightsView = { by: SERIES_FACETS[0], cell: null };

// KR-US
const PAIR = /^([A-Z]{2})-([A-Z]{2})$/;

/** Reads the view from the URL's parameters; what it doesn't know it ignores. */
export function parseInsightsView(params: URLSearchParams): InsightsView {
  const by = SERIES_FACETS.find((name) => name === params.get("by"));
  return { by: by ?? DEFAULT_VIEW.by, cell: parsePair(params.get("cell")) };
}

/** Reads which chart is asked for; null for one that there isn't. */
export function parseChart(params: URLSearchParams): Chart | null {
  return CHARTS.find((chart) => chart === params.get("chart")) ?? null;
}

/** Two codes as a pair, whichever comes first; null for one country alone. */
export function toPair(one: string, other: string): CountryPair | null {
  if (one === other) return null;
  return one < other ? [one, other] : [other, one];
}

/** The address of a search's insights. */
export function toInsightsPath(
  route: SearchRoute,
  view: InsightsView = DEFAULT_VIEW,
): string {
  return toPath("/insights", route, viewParameters(view));
}

/** The address of the table of one chart. */
export function toChartPath(
  chart: Chart,
  route: SearchRoute,
  { by }: InsightsView,
): string {
  const view = { by: chart === "time" ? by : DEFAULT_VIEW.by, cell: null };
  return toPath("/insights.csv", route, [
    `chart=${chart}`,
    ...viewParameters(view),
  ]);
}

/** The search without what only its list has: pages, and how it is shown. */
export function toInsightsRoute(route: SearchRoute): SearchRoute {
  return { ...route, page: 1, view: "list" };
}

function viewParameters({ by, cell }: InsightsView): readonly string[] {
  return [
    ...(by === DEFAULT_VIEW.by ? [] : [`by=${by}`]),
    ...(cell ? [`cell=${cell.join("-")}`] : []),
  ];
}

function toPath(path: string, route: SearchRoute, own: readonly string[]) {
  const query = [serializeRoute(toInsightsRoute(route)), ...own]
    .filter(Boolean)
    .join("&");
  return query ? `${path}?${query}` : path;
}

function parsePair(text: string | null): CountryPair | null {
  const [, one, other] = PAIR.exec(text ?? "") ?? [];
  return one && other ? toPair(one, other) : null;
}
