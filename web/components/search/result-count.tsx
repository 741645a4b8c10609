import { useInstantSearch, useStats } from "react-instantsearch";
import { formatCount } from "../../lib/format-count";
import { findResultsOutage } from "../../lib/outage-results";

/** Says how many articles were found, aloud too. */
export function ResultCount() {
  const { nbHits, query } = useStats();
  const { results } = useInstantSearch();
  const words = query.trim();
  const count = findResultsOutage(results?.userData)
    ? "No answer"
    : `${formatCount(nbHits)} ${nbHits === 1 ? "article" : "articles"}`;
  return (
    <>
      <h1 className="result-count">
        {count}
        {words && <span className="for-query"> for “{words}”</span>}
      </h1>
      {/* A heading can't be a live region and stay a heading. */}
      <output className="visually-hidden">
        {count}
        {words && ` for “${words}”`}
      </output>
    </>
  );
}
