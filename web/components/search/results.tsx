import { useHits, useInstantSearch } from "react-instantsearch";
import type { ListedArticle } from "../../lib/listed-article";
import { findResultsOutage } from "../../lib/outage-results";
import { countFilters } from "../../lib/search-route";
import { withWholeWords } from "../../lib/whole-words";
import { HitItem } from "./hit-item";
import { NoResults } from "./no-results";
import { OutageNotice } from "./outage-notice";
import { useSearchRoute } from "./use-search-route";

/** The articles found, or why there are none. */
export function Results() {
  const { items } = useHits<ListedArticle>({
    transformItems: withWholeWords,
  });
  const { results, refresh, status } = useInstantSearch();
  const control = useSearchRoute();

  const outage = findResultsOutage(results?.userData);
  if (outage !== null)
    return <OutageNotice outage={outage} onRetry={refresh} />;
  if (items.length === 0) {
    return <NoResults {...control} filters={countFilters(control.route)} />;
  }
  return (
    <ol className="hits" aria-busy={status === "stalled"}>
      {items.map((hit) => (
        <HitItem key={hit.id} hit={hit} {...control} />
      ))}
    </ol>
  );
}
