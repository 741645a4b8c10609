import dynamic from "next/dynamic";
import { useConnector, useInstantSearch } from "react-instantsearch";
import { connectWaiting } from "../../lib/waiting-connector";
import { loadExpansionLine, useExpansions } from "./use-expansions";
import { useSearchRoute } from "./use-search-route";

// Without `loading`, as with the map.
const ExpansionLine = dynamic(loadExpansionLine);

/**
 * The place of what the words also find: there with the hits of any words, so
 * that nothing moves when it is known.
 */
export function Expansions() {
  // On the server it is known with the results.
  useConnector(connectWaiting);
  const { results } = useInstantSearch();
  const control = useSearchRoute();
  const { expansions, isStale } = useExpansions(
    control.route,
    results?.userData,
  );
  if (!results?.query.trim()) return null;
  return (
    <div className="expansions" data-stale={isStale || undefined}>
      {expansions.length > 0 && (
        <ExpansionLine expansions={expansions} {...control} />
      )}
    </div>
  );
}
