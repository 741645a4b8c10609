import { useTranslate } from "../../lib/translate";
import { Masthead } from "../masthead";
import { HiddenFilters } from "./hidden-filters";
import { SearchBox } from "./search-box";
import { useQueryBox } from "./use-query-box";

/**
 * The form that every control of the page belongs to (`form="search"`), so that
 * without scripts one submit sends them all.
 */
export function SearchForm() {
  const t = useTranslate();
  const box = useQueryBox();
  return (
    <Masthead>
      <search>
        <form
          id="search"
          method="get"
          action="/"
          className="search-form"
          onSubmit={(event) => {
            event.preventDefault();
            box.complete();
            // The results are there already; the phone's keyboard goes.
            document.getElementById("results")?.focus({ preventScroll: true });
          }}
        >
          <SearchBox box={box} />
          <HiddenFilters />
          <button type="submit" className="button search-submit">
            {t("search.submit")}
          </button>
        </form>
      </search>
    </Masthead>
  );
}
