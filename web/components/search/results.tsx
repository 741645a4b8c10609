import { startTransition, useEffect, useMemo, useState } from "react";
import { useHits, useInstantSearch } from "react-instantsearch";
import { afterPaint } from "../../lib/after-paint";
import { findResultsOutage } from "../../lib/outage-results";
import { withWholeWords } from "../../lib/whole-words";
import { HitItem } from "./hit-item";
import { NoResults } from "./no-results";
import { OutageNotice } from "./outage-notice";
import { usePassages } from "./use-passages";
import type { ListedHit } from "./use-passages";
import { useSearchRoute } from "./use-search-route";
import type { SearchControl } from "./use-search-route";

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
  const { results, refresh, status } = useInstantSearch();
  const control = useSearchRoute();
  const { shown, isWhole } = useFirstScreenFirst(items, control);
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
      aria-busy={isStale || !isWhole}
      data-stale={isStale || undefined}
    >
      {shown.map(({ hit, ...of }) => (
        <HitItem
          key={hit.id}
          hit={hit}
          passage={passages.get(hit.id) ?? null}
          {...of}
        />
      ))}
    </ol>
  );
}

/** A list, and the search that it is of. */
interface List extends SearchControl {
  readonly items: readonly ListedHit[];
}

/**
 * The first hits as soon as they come; the rest of them, which nobody sees yet,
 * when those are painted. The old rest stays until then, so that the list keeps its
 * height.
 */
function useFirstScreenFirst(
  items: readonly ListedHit[],
  control: SearchControl,
) {
  const { route, change } = control;
  const latest = useMemo(
    () => ({ items, route, change }),
    [items, route, change],
  );
  const painted = usePainted(latest);
  return useMemo(() => {
    const shown = listHits(latest);
    if (painted === latest) return { shown, isWhole: true };
    const first = shown.slice(0, FIRST_SCREEN);
    const isFirst = new Set(first.map(({ hit }) => hit.id));
    const rest =
      items.length > FIRST_SCREEN ? listHits(painted).slice(FIRST_SCREEN) : [];
    return {
      shown: [...first, ...rest.filter(({ hit }) => !isFirst.has(hit.id))],
      isWhole: false,
    };
  }, [latest, items, painted]);
}

const listHits = ({ items, route, change }: List) =>
  items.map((hit) => ({ hit, route, change }));

/** What was given last, once the first rendering with it is on the screen. */
function usePainted<T>(latest: T): T {
  const [painted, setPainted] = useState(latest);
  useEffect(() => {
    let isLeft = false;
    afterPaint(() => {
      if (!isLeft) startTransition(() => setPainted(latest));
    });
    return () => {
      isLeft = true;
    };
  }, [latest]);
  return painted;
}
