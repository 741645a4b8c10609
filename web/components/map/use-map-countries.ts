import { useLocale } from "use-intl";
import { countryName } from "../../lib/display-names";
import { toSearchPath } from "@communique/indexer/search/route-url";
import { toggleValue } from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";
import { arrangeValues } from "../search/choose-facet-values";
import type { FacetValue } from "../search/choose-facet-values";
import { listValues } from "../search/list-values";
import { useSearchSettings } from "../search/search-context";
import { useAreCountsStale, useFacetCounts } from "../search/use-counts";
import { useFacetChoice } from "../search/use-facet-choice";
import { useHeldOrder } from "../search/use-held-order";
import { useSearchRoute } from "../search/use-search-route";

/** A country of the results, and what to do with it. */
export interface MapCountry extends FacetValue {
  /** Name, number of articles, and whether it is chosen or excluded. */
  readonly description: string;
  readonly language: string;
  /** The searches that choosing or excluding it, or no longer, leads to. */
  readonly chooseHref: string;
  readonly excludeHref: string;
  readonly onChoose: () => void;
  readonly onExclude: () => void;
}

/**
 * The countries of the results with their counts, those chosen first. Countries
 * are counted without their own "any of", as in the facet.
 */
export function useMapCountries() {
  const { names } = useSearchSettings();
  const language = useLocale();
  const t = useTranslate();
  const counts = useFacetCounts("country");
  const isStale = useAreCountsStale(["country"]);
  const choice = useFacetChoice("country");
  const { held, hold } = useHeldOrder(choice.search);
  const { route } = useSearchRoute();
  const values = arrangeValues(
    listValues(counts, choice, { labelOf: (code) => countryName(names, code) }),
    held,
  );
  const order = values.map(({ value }) => value);

  const describe = ({ label, count, state }: FacetValue) => {
    const text = t("map.country", { country: label, count });
    if (state === "wanted") return t("map.chosen", { label: text });
    return state === "unwanted" ? t("map.excluded", { label: text }) : text;
  };
  const countries = values.map((value): MapCountry => {
    const code = value.value;
    return Object.assign({}, value, {
      description: describe(value),
      language,
      chooseHref: toSearchPath(toggleValue(route, "countries", code)),
      excludeHref: toSearchPath(toggleValue(route, "notCountries", code)),
      onChoose: () => hold(code, order, choice.toggle(code)),
      onExclude: () => hold(code, order, choice.toggleUnwanted(code)),
    });
  });
  return { countries, isStale };
}
