import { serializeRestrictions } from "@communique/indexer/search/route-url";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { Restrictions } from "@communique/indexer/search/search-route";
import { useSearchRoute } from "./use-search-route";

/** Carries on, without scripts, the filters that have no control of their own. */
export function HiddenFilters() {
  const { route } = useSearchRoute();
  const hidden = [
    ...new URLSearchParams(serializeRestrictions(withoutControls(route))),
  ];
  return (
    <>
      {hidden.map(([name, value]) => (
        <input
          key={`${name}=${value}`}
          type="hidden"
          name={name}
          value={value}
        />
      ))}
    </>
  );
}

/** What no box, field or list of the form says, and words but those of its box. The page is left behind on purpose. */
function withoutControls(route: Restrictions): Restrictions {
  return {
    ...route,
    countries: [],
    officials: [],
    languages: [],
    sources: [],
    agencies: [],
    all: [],
    from: null,
    to: null,
    undated: null,
    inferred: null,
    versions: null,
    meaning: null,
    size: EMPTY_ROUTE.size,
  };
}
