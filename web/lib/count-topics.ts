import { toDayEnd, toDayStart } from "@communique/indexer/search/calendar-day";
import { toDateView, toExtent } from "./date-view";
import type { DayRange } from "./date-view";
import { toEngineFilter } from "@communique/indexer/search/engine-filter";
import { FACET_NAMES, FACETS } from "@communique/indexer/search/facets";
import type { FacetName } from "@communique/indexer/search/facets";
import type { COUNTED_FIELDS } from "./listed-article";
import { fromFilters } from "./restrictions";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import { showsAllVersions } from "@communique/indexer/search/shown-versions";

/** Counts of each value of a field. */
export type Counts = Readonly<Record<string, number>>;
/** Counts by field. */
export type FieldCounts = Readonly<Record<string, Counts>>;

/**
 * What can be counted about a search: a facet's values, its dates, the days of
 * a window, its versions; and of the whole corpus, the dates, the same days, and the days of
 * the latest month.
 */
export const COUNT_TOPICS = [
  ...FACET_NAMES,
  "dates",
  "days",
  "versions",
  "corpus",
  "corpusDays",
  "latestDays",
] as const;
export type CountTopic = (typeof COUNT_TOPICS)[number];

/** What is searched for: words, and restrictions as `toFilters` packs them. */
export interface Question {
  readonly query: string;
  readonly filters: string | undefined;
}

/** A search of the engine that only counts. */
export interface CountQuery {
  readonly query: string;
  /** Words of it that are to be taken as they were typed. */
  readonly literal: readonly string[];
  /** Whether what is near in meaning counts, too. */
  readonly meaning?: true;
  readonly filter: string | null;
  readonly fields: readonly (typeof COUNTED_FIELDS)[number][];
}

/**
 * Writes the search that counts each topic. A facet is counted without its own
 * "any of", since choosing another value adds to the results; dates are counted
 * without the date filter. Which days are asked for depends on the span of the
 * corpus, so only once that is known.
 */
export function toCountQueries(
  { query, filters }: Question,
  corpus: FieldCounts,
): ReadonlyMap<CountTopic, CountQuery> {
  const restrictions = fromFilters(filters);
  const { literal, meaning } = restrictions;
  const words = {
    query,
    literal,
    ...(meaning === "on" && { meaning: true as const }),
  };
  const filterWithout = (without: FacetName | "dates") =>
    toEngineFilter(restrictions, { without });
  const queries = new Map<CountTopic, CountQuery>();
  for (const name of FACET_NAMES) {
    const fields = [FACETS[name].field];
    queries.set(name, { ...words, filter: filterWithout(name), fields });
  }
  const undatedFilter = filterWithout("dates");
  queries.set("dates", {
    ...words,
    filter: undatedFilter,
    fields: ["year", "month", "datePrecision", "dateInferred"],
  });
  const allVersions = { ...restrictions, versions: "all" } as const;
  queries.set("versions", {
    ...words,
    filter: toEngineFilter(allVersions),
    fields: ["leads"],
  });
  // What is found can only be compared with what is counted alike.
  const whole = toEngineFilter({
    ...EMPTY_ROUTE,
    versions: showsAllVersions(restrictions) ? "all" : null,
  });
  const ofWhole = (clause: string | null) =>
    [whole, clause].filter(Boolean).join(" AND ") || null;
  queries.set("corpus", {
    ...NO_WORDS,
    filter: whole,
    fields: ["year", "month"],
  });

  const extent = toExtent(corpus["year"] ?? {}, corpus["month"] ?? {});
  if (extent === null) return queries;
  const month = extent.to.slice(0, 7);
  const fields = ["date"] as const;
  queries.set("latestDays", {
    ...NO_WORDS,
    filter: ofWhole(`month = "${month}"`),
    fields,
  });
  const view = toDateView(extent, restrictions);
  if (view.unit === "day") {
    const window = windowClause(view);
    const clauses = [undatedFilter, window].filter(Boolean);
    queries.set("days", { ...words, filter: clauses.join(" AND "), fields });
    queries.set("corpusDays", {
      ...NO_WORDS,
      filter: ofWhole(window),
      fields,
    });
  }
  return queries;
}

/** All articles. */
export const NO_WORDS = { query: "", literal: [] } as const;

function windowClause({ from, to }: DayRange) {
  return `timestamp >= ${toDayStart(from)} AND timestamp < ${toDayEnd(to)}`;
}

/** Puts together what the engine can count in one go: the same words and filter. */
export function mergeCountQueries(
  queries: readonly CountQuery[],
): readonly CountQuery[] {
  const merged = new Map<string, CountQuery>();
  for (const { fields, ...search } of queries) {
    const key = toKey(search);
    const others = merged.get(key)?.fields ?? [];
    const all = [...new Set([...others, ...fields])];
    merged.set(key, { ...search, fields: all });
  }
  return [...merged.values()];
}

/** Whether one search counts both. */
export const isSameSearch = (a: CountQuery, b: CountQuery): boolean =>
  toKey(a) === toKey(b);

const toKey = ({
  query,
  literal,
  meaning,
  filter,
}: Omit<CountQuery, "fields">) =>
  JSON.stringify([query, literal, meaning, filter]);
