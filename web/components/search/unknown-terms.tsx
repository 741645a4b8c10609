import { findTerms } from "../../lib/query-terms";
import { useTranslate } from "../../lib/translate";
import { useSearchRoute } from "./use-search-route";

/** Says which terms of the words mean no filter: all that are left there. */
export function UnknownTerms() {
  const t = useTranslate();
  const { query } = useSearchRoute().route;
  const terms = findTerms(query).map(({ start, end }) =>
    query.slice(start, end),
  );
  return (
    <output className="query-notes">
      {terms.map((term) => (
        <span key={term}>{t("suggestions.unknown", { term })}</span>
      ))}
    </output>
  );
}
