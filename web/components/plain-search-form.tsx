"use client";

import { useTranslate } from "../lib/translate";
import { SearchInput } from "./search-input";

interface Props {
  /** Where the form leads: to the search, or another view of one. */
  readonly action?: string;
  /** The words that are searched for. */
  readonly query?: string;
  /** What else is sent, by name: the filters. */
  readonly hidden?: readonly (readonly [string, string])[];
}

/** A search form on pages that aren't the search: it leads there. */
export function PlainSearchForm({ action = "/", query = "", hidden }: Props) {
  const t = useTranslate();
  return (
    <search>
      <form method="get" action={action} className="search-form">
        <SearchInput defaultValue={query} />
        {hidden?.map(([name, value]) => (
          <input
            key={`${name}=${value}`}
            type="hidden"
            name={name}
            value={value}
          />
        ))}
        <button type="submit" className="button search-submit">
          {t("search.submit")}
        </button>
      </form>
    </search>
  );
}
