import { useEffect, useSyncExternalStore } from "react";
import { useConnector } from "react-instantsearch";
import type { Counts, CountTopic, FieldCounts } from "../../lib/count-topics";
import { FACETS } from "@communique/indexer/search/facets";
import type { FacetName } from "@communique/indexer/search/facets";
import { connectWaiting } from "../../lib/waiting-connector";
import { useCountsStore } from "./counts-context";

interface Options {
  /** Whether the widget is on the screen: only then its counts are asked for. */
  readonly isShown?: boolean;
}

/**
 * How many articles each value of a facet would have, or add to "any of",
 * without the facet's own "any of". A value that no article has is absent; so are
 * rare ones beyond the engine's bound of values.
 */
export function useFacetCounts(
  facet: FacetName,
  { isShown = true }: Options = {},
): Counts {
  return useTopic(facet, isShown)[FACETS[facet].field] ?? NONE;
}

/**
 * Whether the counts of one of the topics are an earlier search's, to be greyed:
 * new ones are on the way. Apart from the counts, since it changes with each key
 * and they do not: what shows them is not to be rendered for it.
 */
export function useAreCountsStale(topics: readonly CountTopic[]): boolean {
  const store = useCountsStore();
  const read = () => topics.some((topic) => store.read(topic).isStale);
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Articles counted by when they were published. */
export interface DateCounts {
  /** By YYYY and by YYYY-MM, in the results without their date filter. */
  readonly years: Counts;
  readonly months: Counts;
  /** By YYYY and by YYYY-MM, in the whole corpus. */
  readonly corpusYears: Counts;
  readonly corpusMonths: Counts;
  /** By YYYY-MM-DD, while the chart shows days; of the latest such search else. */
  readonly days: Counts;
  readonly corpusDays: Counts;
  /** The corpus's newest day, YYYY-MM-DD; null before it is known. */
  readonly newestDay: string | null;
  /** Articles of which not even the year is known. */
  readonly undated: number;
  /** Articles whose date is a conclusion; 0 while they are left out. */
  readonly inferred: number;
}

/** The counts for a chart of dates, without the date filter. */
export function useDateCounts({ isShown = true }: Options = {}): DateCounts {
  const dates = useTopic("dates", isShown);
  const corpus = useTopic("corpus", isShown);
  const days = useTopic("days", isShown);
  const corpusDays = useTopic("corpusDays", isShown);
  const latestDays = useTopic("latestDays", isShown);
  return {
    years: dates["year"] ?? NONE,
    months: dates["month"] ?? NONE,
    corpusYears: corpus["year"] ?? NONE,
    corpusMonths: corpus["month"] ?? NONE,
    days: days["date"] ?? NONE,
    corpusDays: corpusDays["date"] ?? NONE,
    newestDay:
      Object.keys(latestDays["date"] ?? NONE)
        .toSorted()
        .at(-1) ?? null,
    undated: dates["datePrecision"]?.["none"] ?? 0,
    inferred: dates["dateInferred"]?.["true"] ?? 0,
  };
}

/** How many articles found are left out as versions of others. */
export function useHiddenVersions(): number {
  return useTopic("versions", true)["leads"]?.["false"] ?? 0;
}

const NONE: Counts = {};

/** The same object until other counts are known. */
function useTopic(topic: CountTopic, isShown: boolean): FieldCounts {
  const store = useCountsStore();
  // On the server, nothing is counted before the results are there.
  useConnector(connectWaiting);
  useEffect(
    () => (isShown ? store.want(topic) : undefined),
    [store, topic, isShown],
  );
  const read = () => store.read(topic).fields;
  return useSyncExternalStore(store.subscribe, read, read);
}
