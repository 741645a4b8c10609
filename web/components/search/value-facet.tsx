import type { ReactNode } from "react";
import { useState } from "react";
import type { FacetName } from "@communique/indexer/search/facets";
import { NAME_KINDS } from "../../lib/name-kinds";
import { chooseFacetValues, findFacetValues } from "./choose-facet-values";
import { FacetView } from "./facet-view";
import { listValues } from "./list-values";
import { useFacetChoice } from "./use-facet-choice";
import { useFacetCounts } from "./use-counts";
import { useFoundNames } from "./use-found-names";
import { useHeldOrder } from "./use-held-order";
import { useIsAlive } from "./use-is-alive";
import { useIsShown } from "./use-is-shown";
import { useNameDetails } from "./use-name-details";

interface Props {
  readonly facet: FacetName;
  readonly legend: string;
  readonly isOpen?: boolean;
  /** Label of the box that finds values by any spelling; no box without it. */
  readonly filterLabel?: string;
  readonly labelOf?: (value: string) => string;
  readonly signOf?: (value: string) => ReactNode;
  /** Whether role and country stand below each name. */
  readonly hasDetails?: boolean;
}

/**
 * A facet whose values may be wanted, any or all of them, or unwanted, and are
 * found by any spelling.
 */
export function ValueFacet({
  facet,
  labelOf = toSelf,
  hasDetails = false,
  ...view
}: Props) {
  const { ref, isShown } = useIsShown();
  const counts = useFacetCounts(facet, { isShown });
  const choice = useFacetChoice(facet);
  const { held, hold } = useHeldOrder(choice.search);
  const [typed, setTyped] = useState("");
  // Half a Hangul syllable or a reading in Kana is not yet asked for.
  const [asked, setAsked] = useState("");
  const [isExpanded, setExpanded] = useState(false);

  const kind = NAME_KINDS.find((name) => name === facet) ?? null;
  const found = useFoundNames(kind, asked, choice.search);
  const values = listValues(counts, choice, { labelOf });
  const listed = chooseFacetValues(values, held);
  const rows = () => {
    if (found.names !== null)
      return found.names.map(({ value, count }) => ({
        value,
        label: labelOf(value),
        count: count ?? 0,
        state: choice.stateOf(value),
        isExtra: false,
      }));
    return asked.trim() && (kind === null || !found.isStale)
      ? findFacetValues(values, asked)
      : listed;
  };

  const isOnScreen = ({ isExtra }: { isExtra: boolean }) =>
    isExpanded || !isExtra;
  const details = useNameDetails(
    hasDetails && isShown ? kind : null,
    listed.filter(isOnScreen).map(({ value }) => value),
  );
  // Without scripts the long list is there to be read; with them it need not wait hidden.
  const isAlive = useIsAlive();
  const all = rows();
  const names = found.names?.map((name) => [name.value, name] as const);
  const order = listed.map(({ value }) => value);
  const keepPlaces = (value: string, next: string) => {
    // What was found by typing goes to the top, when all are listed again.
    if (asked.trim() === "") hold(value, order, next);
  };

  return (
    <FacetView
      {...view}
      facet={facet}
      choice={choice}
      watch={ref}
      isWaiting={found.isStale}
      rows={isAlive ? all.filter(isOnScreen) : all}
      extras={all.filter(({ isExtra }) => isExtra).length}
      details={names ? new Map([...details, ...names]) : details}
      hasDetails={hasDetails}
      isExpanded={isExpanded}
      onExpand={setExpanded}
      typed={typed}
      onType={(text, isComplete) => {
        setTyped(text);
        if (isComplete) setAsked(text);
      }}
      onToggle={(value) => keepPlaces(value, choice.toggle(value))}
      onExclude={(value) => keepPlaces(value, choice.toggleUnwanted(value))}
    />
  );
}

function toSelf(value: string) {
  return value;
}
