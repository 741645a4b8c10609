import { Masthead } from "../masthead";
import { HiddenFilters } from "./hidden-filters";
import { SearchBox } from "./search-box";

/**
 * The form that every control of the page belongs to (`form="search"`), so that
 * without scripts one submit sends them all.
 */
export function SearchForm() {
  return (
    <Masthead>
      <search>
        <form
          id="search"
          method="get"
          action="/"
          className="search-form"
          onSubmit={(event) => event.preventDefault()}
        >
          <SearchBox />
          <HiddenFilters />
          <button type="submit" className="button search-submit">
            Search
          </button>
        </form>
      </search>
    </Masthead>
  );
}
