import { countryName, languageName } from "../../lib/display-names";
import { excludeCountry } from "../../lib/search-route";
import { Flag } from "../flag";
import { Facet } from "./facet";
import { useSearchSettings } from "./search-context";

const flagOf = (code: string) => <Flag code={code} />;

/** Countries that the articles are about. */
export function CountryFacet() {
  const { names } = useSearchSettings();
  return (
    <Facet
      field="countries"
      list="countries"
      legend="Country"
      isOpen
      filterLabel="Find a country"
      labelOf={(code) => countryName(names, code)}
      signOf={flagOf}
      exclude={excludeCountry}
    />
  );
}

/** People holding public office who are named. */
export function OfficialFacet() {
  return (
    <Facet
      field="officials"
      list="officials"
      legend="Official"
      isOpen
      filterLabel="Find an official"
    />
  );
}

/** Languages that the articles are written in. */
export function LanguageFacet() {
  const { names } = useSearchSettings();
  return (
    <Facet
      field="language"
      list="languages"
      legend="Language"
      labelOf={(code) => languageName(names, code)}
    />
  );
}

/** Outlets. */
export function SourceFacet() {
  return (
    <Facet
      field="source"
      list="sources"
      legend="Source"
      filterLabel="Find a source"
    />
  );
}
