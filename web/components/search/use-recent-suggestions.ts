import { useEffect, useRef } from "react";
import { matchesWords } from "../../lib/fold";
import {
  parseRoute,
  serializeRoute,
} from "@communique/indexer/search/route-url";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";
import { useSearchSettings } from "./search-context";
import { toChips } from "./to-chips";
import type { QueryBox } from "./use-query-box";
import { keepSearch, useRecentSearches } from "./use-recent-searches";

/** A search made before. */
export interface RecentSearch {
  /** The page's query string. */
  readonly search: string;
  readonly label: string;
}

/** The reader's stay in the box. */
interface Stay {
  readonly hasFocus: boolean;
  /** The search as it was when it began. */
  readonly enteredWith: SearchRoute;
}

/** Shown beside names; alone, under an empty box, all are. */
const FEW = 2;

/** Searches made before that hold what is typed. A search is kept when the reader leaves the box. */
export function useRecentSuggestions(
  { route, settled }: QueryBox,
  { hasFocus, enteredWith }: Stay,
): readonly RecentSearch[] {
  const { names } = useSearchSettings();
  const t = useTranslate();
  const current = toSearch(route);
  useKeptOnLeaving(current, { hasFocus, before: toSearch(enteredWith) });
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

function useKeptOnLeaving(
  current: string,
  { hasFocus, before }: { readonly hasFocus: boolean; readonly before: string },
) {
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  });
  useEffect(() => {
    if (!hasFocus) return undefined;
    return () => {
      if (latest.current !== before) keepSearch(latest.current);
    };
  }, [hasFocus, before]);
}

/** What is looked for, and not how it is shown. */
function toSearch(route: SearchRoute) {
  const { sort, size, view, page } = EMPTY_ROUTE;
  return serializeRoute({ ...route, sort, size, view, page });
}
