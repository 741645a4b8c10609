import type { ReactNode } from "react";
import { useState } from "react";
import { useRefinementList } from "react-instantsearch";
import type { FILTER_FIELDS } from "../../lib/listed-article";
import { toggleValue } from "../../lib/search-route";
import type { ListKey, SearchRoute } from "../../lib/search-route";
import { chooseFacetValues, SHORT_LIST } from "./choose-facet-values";
import { FacetView } from "./facet-view";
import { usePendingList } from "./use-pending-list";
import { useSearchRoute } from "./use-search-route";

/** The engine's own bound, `maxValuesPerFacet`. */
const MAX_VALUES = 1000;

interface Props {
  readonly field: (typeof FILTER_FIELDS)[number];
  readonly list: Exclude<ListKey, "notCountries">;
  readonly legend: string;
  readonly isOpen?: boolean;
  /** Label of the box that narrows the values; no box without it. */
  readonly filterLabel?: string;
  readonly labelOf?: (value: string) => string;
  readonly signOf?: (value: string) => ReactNode;
  readonly exclude?: (route: SearchRoute, value: string) => SearchRoute;
}

/** A facet of which any of several values may be chosen. */
export function Facet({
  field,
  list,
  labelOf = toSelf,
  exclude,
  filterLabel,
  ...view
}: Props) {
  const { items } = useRefinementList({
    attribute: field,
    operator: "or",
    limit: MAX_VALUES,
    sortBy: ["count:desc", "name:asc"],
  });
  const { route, change } = useSearchRoute();
  const [selected, setPending] = usePendingList(route[list]);
  const [typed, setTyped] = useState("");
  // Values switched off stay where they are, and so does the focus on them.
  const [touched, setTouched] = useState<readonly string[]>([]);

  const counts = new Map(items.map(({ value, count }) => [value, count]));
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
      rows={chooseFacetValues(values, { typed, touched })}
      filterLabel={isLong || typed ? filterLabel : undefined}
      typed={typed}
      onType={setTyped}
      onToggle={toggle}
      onExclude={
        exclude && ((value) => change((latest) => exclude(latest, value)))
      }
    />
  );
}

function toSelf(value: string) {
  return value;
}
