import { countryName, languageName } from "../../lib/display-names";
import { useTranslate } from "../../lib/translate";
import { Flag } from "../flag";
import { useSearchSettings } from "./search-context";
import { ValueFacet } from "./value-facet";

const flagOf = (code: string) => <Flag code={code} />;

/** Countries that the articles are about. */
export function CountryFacet() {
  const { names } = useSearchSettings();
  const t = useTranslate();
  return (
    <ValueFacet
      facet="country"
      legend={t("facets.country")}
      isOpen
      filterLabel={t("facets.findCountry")}
      labelOf={(code) => countryName(names, code)}
      signOf={flagOf}
    />
  );
}

/** People holding public office who are named. */
export function OfficialFacet() {
  const t = useTranslate();
  return (
    <ValueFacet
      facet="official"
      legend={t("facets.official")}
      isOpen
      filterLabel={t("facets.findOfficial")}
      hasDetails
    />
  );
}

/** Languages that the articles are written in. */
export function LanguageFacet() {
  const { names } = useSearchSettings();
  const t = useTranslate();
  return (
    <ValueFacet
      facet="language"
      legend={t("facets.language")}
      labelOf={(code) => languageName(names, code)}
    />
  );
}

/** Outlets. */
export function SourceFacet() {
  const t = useTranslate();
  return (
    <ValueFacet
      facet="source"
      legend={t("facets.source")}
      filterLabel={t("facets.findSource")}
    />
  );
}

/** Agencies that the outlets have their reports from. */
export function AgencyFacet() {
  const t = useTranslate();
  return (
    <ValueFacet
      facet="agency"
      legend={t("facets.agency")}
      filterLabel={t("facets.findAgency")}
    />
  );
}
