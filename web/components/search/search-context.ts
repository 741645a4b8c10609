import { createContext, use } from "react";
import type { DisplayNames } from "../../lib/display-names";

interface SearchSettings {
  /** Uid of the index that is searched. */
  readonly index: string;
  /** Whether articles can be found by meaning. */
  readonly hasMeaning: boolean;
  /** Names of countries and languages as the server wrote them. */
  readonly names: DisplayNames;
}

export const SearchContext = createContext<SearchSettings | null>(null);

/** Reads what the server told the page. */
export function useSearchSettings(): SearchSettings {
  const settings = use(SearchContext);
  if (settings === null) throw new Error("no SearchContext above");
  return settings;
}
