import { useInstantSearch, useStats } from "react-instantsearch";
import { findResultsOutage } from "../../lib/outage-results";
import { useTranslate } from "../../lib/translate";

/** Says how many articles were found, aloud too. */
export function ResultCount() {
  const t = useTranslate();
  const { nbHits, query } = useStats();
  const { results } = useInstantSearch();
  const words = query.trim();
  const count = findResultsOutage(results?.userData)
    ? t("results.noAnswer")
    : t("results.count", { count: nbHits });
  const forQuery = words && ` ${t("results.forQuery", { query: words })}`;
  return (
    <>
      <h1 className="result-count">
        {count}
        {words && <span className="for-query">{forQuery}</span>}
      </h1>
      {/* A heading can't be a live region and stay a heading. */}
      <output className="visually-hidden">
        {count}
        {forQuery}
      </output>
    </>
  );
}
