import type { SearchDocument } from "@communique/indexer/search-document";
import type { Connector, InitOptions, RenderOptions } from "instantsearch.js";
import { fromFilters, toFilters } from "./restrictions";
import type { Restrictions } from "./restrictions";

/** Articles counted by year and month, and by how closely their date is known. */
export type DateCounts = {
  readonly years: Counts;
  readonly months: Counts;
  /** Articles of which not even the year is known. */
  readonly undated: number;
};
type Counts = Readonly<Record<string, number>>;

type RestrictionsDescription = {
  $$type: "communique.restrictions";
  renderState: DateCounts;
  indexRenderState: { restrictions: DateCounts & { widgetParams: unknown } };
  indexUiState: { restrictions: Restrictions };
};

const DATE_FACETS = [
  "year",
  "month",
  "datePrecision",
] as const satisfies (keyof SearchDocument)[];

/**
 * Adds the range of dates and the unwanted countries to every request. The
 * stock connectors can't: `useRange` asks the engine to count each timestamp
 * (measured at 300,000 articles: 93 instead of 17 ms), and the adapter has no
 * exclusion.
 */
export const connectRestrictions: Connector<
  RestrictionsDescription,
  Record<string, unknown>
> =
  (renderView, unmountView = () => {}) =>
  (widgetParams) => {
    const readCounts = (options: InitOptions | RenderOptions) => ({
      ...countDates("results" in options ? options.results : null),
      widgetParams,
    });
    return {
      $$type: "communique.restrictions",
      init(options) {
        const { instantSearchInstance } = options;
        renderView({ ...readCounts(options), instantSearchInstance }, true);
      },
      render(options) {
        const { instantSearchInstance } = options;
        renderView({ ...readCounts(options), instantSearchInstance }, false);
      },
      dispose({ state }) {
        unmountView();
        return state.setQueryParameter("filters", undefined);
      },
      getWidgetSearchParameters(parameters, { uiState }) {
        const filters = uiState.restrictions && toFilters(uiState.restrictions);
        return DATE_FACETS.reduce(
          (counting, facet) => counting.addFacet(facet),
          parameters.setQueryParameter("filters", filters),
        );
      },
      getWidgetUiState(uiState, { searchParameters }) {
        const { filters } = searchParameters;
        if (!filters) return uiState;
        return { ...uiState, restrictions: fromFilters(filters) };
      },
      getRenderState(renderState, options) {
        return { ...renderState, restrictions: readCounts(options) };
      },
      getWidgetRenderState: readCounts,
    };
  };

function countDates(
  results: RenderOptions["results"] | null | undefined,
): DateCounts {
  const counts = results?._rawResults[0]?.facets ?? {};
  return {
    years: counts["year"] ?? {},
    months: counts["month"] ?? {},
    undated: counts["datePrecision"]?.["none"] ?? 0,
  };
}
