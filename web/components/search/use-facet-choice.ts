import { FACETS, MANY_VALUED } from "@communique/indexer/search/facets";
import type { FacetName } from "@communique/indexer/search/facets";
import { serializeRoute } from "@communique/indexer/search/route-url";
import { matchAll, toggleValue } from "@communique/indexer/search/search-route";
import type { ListKey } from "@communique/indexer/search/search-route";
import type { ValueState } from "./choose-facet-values";
import { usePending } from "./use-pending";
import { useSearchRoute } from "./use-search-route";

/**
 * What of a facet is wanted and unwanted, as the reader has just chosen it, and
 * ways to change it. `onChoose` is told the search that a choice leads to.
 */
export function useFacetChoice(facet: FacetName) {
  const { wanted, unwanted } = FACETS[facet];
  const { route, change } = useSearchRoute();
  const [wantedNow, setWanted] = usePending(route[wanted]);
  const [unwantedNow, setUnwanted] = usePending(route[unwanted]);
  const [allNow, setAll] = usePending<readonly FacetName[]>(route.all);

  const pending = {
    ...route,
    [wanted]: wantedNow,
    [unwanted]: unwantedNow,
    page: 1,
  };
  const toggleIn = (list: ListKey) => (value: string) => {
    const next = toggleValue(pending, list, value);
    setWanted(next[wanted]);
    setUnwanted(next[unwanted]);
    change((latest) => toggleValue(latest, list, value));
    return serializeRoute(next);
  };
  const many = MANY_VALUED.find((name) => name === facet);
  return {
    wanted: wantedNow,
    unwanted: unwantedNow,
    /** The search as it is, without its page. */
    search: serializeRoute({ ...route, page: 1 }),
    stateOf: (value: string): ValueState => {
      if (wantedNow.includes(value)) return "wanted";
      return unwantedNow.includes(value) ? "unwanted" : null;
    },
    /** Wants the value, or no longer; gives back the search that this leads to. */
    toggle: toggleIn(wanted),
    /** The same for not wanting it. */
    toggleUnwanted: toggleIn(unwanted),
    isAll: allNow.includes(facet),
    /** Undefined where an article can have one value only. */
    requireAll:
      many &&
      ((isOn: boolean) => {
        setAll(isOn ? [...allNow, many] : allNow.filter((one) => one !== many));
        change((latest) => matchAll(latest, many, isOn));
      }),
  };
}

/** A facet's choices. */
export type FacetChoice = ReturnType<typeof useFacetChoice>;
