import { SearchInput } from "./search-input";

/** A search form on pages that aren't the search: it leads there. */
export function PlainSearchForm() {
  return (
    <search>
      <form method="get" action="/" className="search-form">
        <SearchInput />
        <button type="submit" className="button search-submit">
          Search
        </button>
      </form>
    </search>
  );
}
