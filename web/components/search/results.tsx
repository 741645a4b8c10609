import { useMemo } from "react";
import { useHits, useInstantSearch } from "react-instantsearch";
import { findResultsOutage } from "../../lib/outage-results";
import { withWholeWords } from "../../lib/whole-words";
import { HitItem } from "./hit-item";
import { NoResults } from "./no-results";
import { OutageNotice } from "./outage-notice";
import { usePassages } from "./use-passages";
import type { ListedHit } from "./use-passages";
import { useSearchRoute } from "./use-search-route";

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
  return (
    <ol className="hits" aria-busy={status === "stalled"}>
      {items.map((hit) => (
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
