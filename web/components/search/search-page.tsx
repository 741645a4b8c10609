import { useTranslate } from "../../lib/translate";
import { Chips } from "./chips";
import {
  AgencyFacet,
  CountryFacet,
  LanguageFacet,
  OfficialFacet,
  SourceFacet,
} from "./facets";
import { DateFacet } from "./date-facet";
import { Expansions } from "./expansions";
import { FilterSheet } from "./filter-sheet";
import { LackingNote } from "./lacking-note";
import { MeaningSwitch } from "./meaning-switch";
import { PageSizeSelect } from "./page-size-select";
import { ResultActions } from "./result-actions";
import { ResultCount } from "./result-count";
import { ResultView } from "./result-view";
import { PrintedAddress } from "./printed-address";
import { SearchForm } from "./search-form";
import { SortSelect } from "./sort-select";
import { UnknownTerms } from "./unknown-terms";
import { VersionsSwitch } from "./versions-switch";
import { ViewSwitch } from "./view-switch";

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
          <AgencyFacet />
          <noscript>
            <button type="submit" form="search" className="button">
              {t("filters.apply")}
            </button>
          </noscript>
        </FilterSheet>
        <main id="results" tabIndex={-1} className="results">
          <div className="results-bar">
            <ResultCount />
            <ViewSwitch />
            <div className="results-options">
              <MeaningSwitch />
              <VersionsSwitch />
              <PageSizeSelect />
              <SortSelect />
              <ResultActions />
            </div>
          </div>
          <Chips />
          <UnknownTerms />
          <LackingNote />
          <Expansions />
          <ResultView />
          <PrintedAddress />
        </main>
      </div>
    </>
  );
}
