import {
  countFilters,
  LIST_KEYS,
  removeValue,
  takeLiterally,
  withoutFilters,
} from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { showsAllVersions } from "@communique/indexer/search/shown-versions";

/** A part of a search that can be left out. */
export interface Removal {
  /** "countries:KR" "dates" "literal" "words" "word:2": as the chips are named, and parts of the words. */
  readonly key: string;
  /** The word, for a word. */
  readonly word?: string;
  readonly by: (route: SearchRoute) => SearchRoute;
}

/** Each is a search; the site takes 20 in one request. */
const MAX_REMOVALS = 18;

// `-"arms control"` `summit`: words as the engine tells them apart
const WORD = /-?"[^"]*"?|\S+/g;

/** Lists what can be left out of a search: its filters, its words one by one, and all of either. */
export function listRemovals(route: SearchRoute): Removal[] {
  const filters = listFilters(route);
  const words = listWords(route.query);
  const all = [
    countFilters(route) > 1 && { key: "filters", by: withoutFilters },
    words.length > 0 && { key: "words", by: withQuery("") },
  ].filter((removal) => removal !== false);
  const single = words.length > 1 ? words : [];
  const others =
    words.length + filters.length > 0
      ? [...listLiterals(route), ...listVersions(route)]
      : [];
  return [...all, ...others, ...filters, ...single].slice(0, MAX_REMOVALS);
}

function listFilters(route: SearchRoute): Removal[] {
  const values = LIST_KEYS.flatMap((list) =>
    route[list].map((value) => ({
      key: `${list}:${value}`,
      by: (latest: SearchRoute) => removeValue(latest, list, value),
    })),
  );
  const drop = (key: string, part: Partial<SearchRoute>) => ({
    key,
    by: (latest: SearchRoute) => ({ ...latest, ...part, page: 1 }),
  });
  const others = [
    (route.from ?? route.to) && drop("dates", { from: null, to: null }),
    route.undated && drop("undated", { undated: null }),
    route.inferred && drop("inferred", { inferred: null }),
  ].filter((removal) => typeof removal === "object" && removal !== null);
  return [...values, ...others];
}

/** Words that are taken as they stand find less. */
function listLiterals({ literal }: SearchRoute): Removal[] {
  if (literal.length === 0) return [];
  const by = (latest: SearchRoute) => takeLiterally(latest, literal, false);
  return [{ key: "literal", by }];
}

/** What a search has may stand in a version that does not lead. */
function listVersions(route: SearchRoute): Removal[] {
  if (showsAllVersions(route)) return [];
  const by = (latest: SearchRoute): SearchRoute => ({
    ...latest,
    versions: "all",
    page: 1,
  });
  return [{ key: "versions", by }];
}

function listWords(query: string): Removal[] {
  return Array.from(query.matchAll(WORD), ({ 0: word, index }) => {
    const rest = query.slice(0, index) + query.slice(index + word.length);
    return {
      key: `word:${index}`,
      word,
      by: withQuery(rest.replaceAll(/\s+/g, " ").trim()),
    };
  });
}

const withQuery = (query: string) => (route: SearchRoute) => ({
  ...route,
  query,
  page: 1,
});
