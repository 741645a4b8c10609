import { useDeferredValue, useMemo } from "react";
import { useHits, useInstantSearch } from "react-instantsearch";
import { findResultsOutage } from "../../lib/outage-results";
import { withWholeWords } from "../../lib/whole-words";
import { HitItem } from "./hit-item";
import { NoResults } from "./no-results";
import { OutageNotice } from "./outage-notice";
import { usePassages } from "./use-passages";
import type { ListedHit } from "./use-passages";
import { useSearchRoute } from "./use-search-route";

/** Articles that the first screen shows of a list, at most on a large one. */
const FIRST_SCREEN = 8;

/** The articles found, or why there are none. */
export function Results() {
  const { items: latest, results: found } = useHits<ListedHit>({
    transformItems: withWholeWords,
  });
  // Other objects of the same hits while the next ones are on their way.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- results bring items
  const items = useMemo(() => latest, [found]);
  const shown = useFirstScreenFirst(items);
  const { results, refresh, status } = useInstantSearch();
  const control = useSearchRoute();
  const { literal } = control.route;
  const passages = usePassages(items, found?.query ?? "", literal);

  const outage = findResultsOutage(results?.userData);
  if (outage !== null)
    return (
      <OutageNotice
        outage={outage}
        isAsking={status === "loading" || status === "stalled"}
        onRetry={refresh}
      />
    );
  if (items.length === 0) {
    return <NoResults {...control} userData={results?.userData} />;
  }
  const isStale = status === "stalled";
  return (
    <ol
      className="hits"
      aria-busy={isStale || shown !== items}
      data-stale={isStale || undefined}
    >
      {shown.map((hit) => (
        <HitItem
          key={hit.id}
          hit={hit}
          passage={passages.get(hit.id) ?? null}
          {...control}
        />
      ))}
    </ol>
  );
}

/**
 * The first hits as soon as they come; the rest of them, which nobody sees yet,
 * in a rendering of its own that follows. The old rest stays until then, so that
 * the list keeps its height.
 */
function useFirstScreenFirst(items: readonly ListedHit[]) {
  const before = useDeferredValue(items);
  return useMemo(() => {
    if (before === items) return items;
    const first = items.slice(0, FIRST_SCREEN);
    const isFirst = new Set(first.map(({ id }) => id));
    const rest = items.length > FIRST_SCREEN ? before.slice(FIRST_SCREEN) : [];
    return [...first, ...rest.filter(({ id }) => !isFirst.has(id))];
  }, [items, before]);
}
