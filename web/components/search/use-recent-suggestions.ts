import { matchesWords } from "../../lib/fold";
import { parseRoute } from "@communique/indexer/search/route-url";
import { useTranslate } from "../../lib/translate";
import { useSearchSettings } from "./search-context";
import { toChips } from "./to-chips";
import type { QueryBox } from "./use-query-box";
import { toKeptSearch, useRecentSearches } from "./use-recent-searches";

/** A search made before. */
export interface RecentSearch {
  /** The page's query string. */
  readonly search: string;
  readonly label: string;
}

/** Shown beside names; alone, under an empty box, all are. */
const FEW = 2;

/** Searches made before that hold what is typed. */
export function useRecentSuggestions({
  route,
  settled,
}: QueryBox): readonly RecentSearch[] {
  const { names } = useSearchSettings();
  const t = useTranslate();
  const current = toKeptSearch(route);
  const searches = useRecentSearches() ?? [];
  const typed = settled.trim();
  const recent = searches
    .filter((search) => search !== current)
    .map((search) => {
      const made = parseRoute(new URLSearchParams(search));
      const filters = toChips(made, names, t).map(({ label }) => label);
      const label = [made.query.trim(), ...filters].filter(Boolean).join(" · ");
      return { search, label };
    });
  if (typed === "") return recent;
  return recent.filter(({ label }) => matchesWords(label, typed)).slice(0, FEW);
}
