import { Chips } from "./chips";
import {
  CountryFacet,
  LanguageFacet,
  OfficialFacet,
  SourceFacet,
} from "./facets";
import { DateFacet } from "./date-facet";
import { FilterToggle } from "./filter-toggle";
import { Pagination } from "./pagination";
import { ResultCount } from "./result-count";
import { Results } from "./results";
import { SearchForm } from "./search-form";
import { SortSelect } from "./sort-select";

/**
 * Lays the page out. Nothing here may wait for results: on the server, widgets
 * below it would not be there yet when the search is sent.
 */
export function SearchPage() {
  return (
    <>
      <SearchForm />
      <div className="columns">
        <FilterToggle />
        <section className="filters" aria-label="Filters">
          <CountryFacet />
          <OfficialFacet />
          <DateFacet />
          <LanguageFacet />
          <SourceFacet />
          <noscript>
            <button type="submit" form="search" className="button">
              Apply filters
            </button>
          </noscript>
          <a href="#results" className="filters-done">
            Show the results
          </a>
        </section>
        <main id="results" tabIndex={-1} className="results">
          <div className="results-bar">
            <ResultCount />
            <SortSelect />
          </div>
          <Chips />
          <Results />
          <Pagination />
        </main>
      </div>
    </>
  );
}
