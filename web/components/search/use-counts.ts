import { useEffect, useSyncExternalStore } from "react";
import { useConnector } from "react-instantsearch";
import type { Counts, CountTopic } from "../../lib/count-topics";
import type { TopicCounts } from "../../lib/counts-board";
import { FACETS } from "@communique/indexer/search/facets";
import type { FacetName } from "@communique/indexer/search/facets";
import { connectWaiting } from "../../lib/waiting-connector";
import { useCountsStore } from "./counts-context";

interface Options {
  /** Whether the widget is on the screen: only then its counts are asked for. */
  readonly isShown?: boolean;
}

/** Counts of a facet's values. */
export interface FacetCounts {
  /** How many articles each value would have, or add to "any of". */
  readonly counts: Counts;
  /** Whether they are an earlier search's, to be greyed: new ones are on the way. */
  readonly isStale: boolean;
}

/**
 * The counts of a facet's values, without its own "any of". A value that no
 * article has is absent; so are rare ones beyond the engine's bound of values.
 */
export function useFacetCounts(
  facet: FacetName,
  { isShown = true }: Options = {},
): FacetCounts {
  const { fields, isStale } = useTopic(facet, isShown);
  return { counts: fields[FACETS[facet].field] ?? NONE, isStale };
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
  readonly isStale: boolean;
  /** Whether the days are not those of this search and window. */
  readonly areDaysStale: boolean;
}

/** The counts for a chart of dates, without the date filter. */
export function useDateCounts({ isShown = true }: Options = {}): DateCounts {
  const dates = useTopic("dates", isShown);
  const corpus = useTopic("corpus", isShown);
  const days = useTopic("days", isShown);
  const corpusDays = useTopic("corpusDays", isShown);
  const latestDays = useTopic("latestDays", isShown);
  return {
    years: dates.fields["year"] ?? NONE,
    months: dates.fields["month"] ?? NONE,
    corpusYears: corpus.fields["year"] ?? NONE,
    corpusMonths: corpus.fields["month"] ?? NONE,
    days: days.fields["date"] ?? NONE,
    corpusDays: corpusDays.fields["date"] ?? NONE,
    newestDay:
      Object.keys(latestDays.fields["date"] ?? NONE)
        .toSorted()
        .at(-1) ?? null,
    undated: dates.fields["datePrecision"]?.["none"] ?? 0,
    inferred: dates.fields["dateInferred"]?.["true"] ?? 0,
    isStale: dates.isStale,
    areDaysStale: days.isStale,
  };
}

const NONE: Counts = {};

function useTopic(topic: CountTopic, isShown: boolean): TopicCounts {
  const store = useCountsStore();
  // On the server, nothing is counted before the results are there.
  useConnector(connectWaiting);
  useEffect(
    () => (isShown ? store.want(topic) : undefined),
    [store, topic, isShown],
  );
  const read = () => store.read(topic);
  return useSyncExternalStore(store.subscribe, read, read);
}
