import { countryName, languageName } from "../../lib/display-names";
import { Flag } from "../flag";
import { Facet } from "./facet";
import { useSearchSettings } from "./search-context";

const flagOf = (code: string) => <Flag code={code} />;

/** Countries that the articles are about. */
export function CountryFacet() {
  const { names } = useSearchSettings();
  return (
    <Facet
      facet="country"
      legend="Country"
      isOpen
      filterLabel="Find a country"
      labelOf={(code) => countryName(names, code)}
      signOf={flagOf}
      canExclude
    />
  );
}

/** People holding public office who are named. */
export function OfficialFacet() {
  return (
    <Facet
      facet="official"
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
      facet="language"
      legend="Language"
      labelOf={(code) => languageName(names, code)}
    />
  );
}

/** Outlets. */
export function SourceFacet() {
  return <Facet facet="source" legend="Source" filterLabel="Find a source" />;
}
