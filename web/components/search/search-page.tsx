import { useTranslate } from "../../lib/translate";
import { Chips } from "./chips";
import {
  CountryFacet,
  LanguageFacet,
  OfficialFacet,
  SourceFacet,
} from "./facets";
import { DateFacet } from "./date-facet";
import { FilterSheet } from "./filter-sheet";
import { Pagination } from "./pagination";
import { ResultCount } from "./result-count";
import { Results } from "./results";
import { PrintedAddress } from "./printed-address";
import { SearchForm } from "./search-form";
import { SortSelect } from "./sort-select";
import { UnknownTerms } from "./unknown-terms";

/**
 * Lays the page out. Nothing here may wait for results: on the server, widgets
 * below it would not be there yet when the search is sent.
 */
export function SearchPage() {
  const t = useTranslate();
  return (
    <>
      <SearchForm />
      <div className="columns">
        <FilterSheet>
          <CountryFacet />
          <OfficialFacet />
          <DateFacet />
          <LanguageFacet />
          <SourceFacet />
          <noscript>
            <button type="submit" form="search" className="button">
              {t("filters.apply")}
            </button>
          </noscript>
        </FilterSheet>
        <main id="results" tabIndex={-1} className="results">
          <div className="results-bar">
            <ResultCount />
            <SortSelect />
          </div>
          <Chips />
          <UnknownTerms />
          <Results />
          <Pagination />
          <PrintedAddress />
        </main>
      </div>
    </>
  );
}
