import type { ReactNode } from "react";
import { useState } from "react";
import { FACETS } from "../../lib/facets";
import type { FacetName } from "../../lib/facets";
import { addValue, toggleValue } from "../../lib/search-route";
import { chooseFacetValues, SHORT_LIST } from "./choose-facet-values";
import { FacetView } from "./facet-view";
import { useFacetCounts } from "./use-counts";
import { useIsShown } from "./use-is-shown";
import { usePendingList } from "./use-pending-list";
import { useSearchRoute } from "./use-search-route";

interface Props {
  readonly facet: FacetName;
  readonly legend: string;
  readonly isOpen?: boolean;
  /** Label of the box that narrows the values; no box without it. */
  readonly filterLabel?: string;
  readonly labelOf?: (value: string) => string;
  readonly signOf?: (value: string) => ReactNode;
  readonly canExclude?: boolean;
}

/** A facet of which any of several values may be chosen. */
export function Facet({
  facet,
  labelOf = toSelf,
  canExclude = false,
  filterLabel,
  ...view
}: Props) {
  const { wanted: list, unwanted } = FACETS[facet];
  const { ref, isShown } = useIsShown();
  const { counts: counted, isStale } = useFacetCounts(facet, { isShown });
  const { route, change } = useSearchRoute();
  const [selected, setPending] = usePendingList(route[list]);
  const [typed, setTyped] = useState("");
  // Values switched off stay where they are, and so does the focus on them.
  const [touched, setTouched] = useState<readonly string[]>([]);

  const counts = new Map(Object.entries(counted).toSorted(byCount));
  // Without an answer there are no counts; what is selected stays in the form.
  for (const value of selected) if (!counts.has(value)) counts.set(value, 0);
  const values = Array.from(counts, ([value, count]) => ({
    value,
    label: labelOf(value),
    count,
    isSelected: selected.includes(value),
  }));
  const isLong = values.length > SHORT_LIST;
  const toggle = (value: string) => {
    setTouched((before) => [...before, value]);
    setPending(
      selected.includes(value)
        ? selected.filter((other) => other !== value)
        : [...selected, value],
    );
    change((latest) => toggleValue(latest, list, value));
  };

  return (
    <FacetView
      {...view}
      list={list}
      unwantedList={unwanted}
      watch={ref}
      isStale={isStale}
      rows={chooseFacetValues(values, { typed, touched })}
      filterLabel={isLong || typed ? filterLabel : undefined}
      typed={typed}
      onType={setTyped}
      onToggle={toggle}
      onExclude={
        canExclude
          ? (value) => change((latest) => addValue(latest, unwanted, value))
          : undefined
      }
    />
  );
}

type ValueCount = readonly [string, number];

/** The most frequent first; among equals, by name. */
function byCount([a, many]: ValueCount, [b, others]: ValueCount) {
  return others - many || a.localeCompare(b, "en");
}

function toSelf(value: string) {
  return value;
}
