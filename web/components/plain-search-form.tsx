"use client";

import { useTranslate } from "../lib/translate";
import { SearchInput } from "./search-input";

/** A search form on pages that aren't the search: it leads there. */
export function PlainSearchForm() {
  const t = useTranslate();
  return (
    <search>
      <form method="get" action="/" className="search-form">
        <SearchInput />
        <button type="submit" className="button search-submit">
          {t("search.submit")}
        </button>
      </form>
    </search>
  );
}
