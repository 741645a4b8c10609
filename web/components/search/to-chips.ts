import { countryName, languageName } from "../../lib/display-names";
import type { DisplayNames } from "../../lib/display-names";
import { toggleValue } from "../../lib/search-route";
import type {
  ListKey,
  SearchRoute,
  UndatedChoice,
} from "../../lib/search-route";
import type { RouteChange } from "./use-search-route";

/** A filter that is on, and how to take it off. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly remove: RouteChange;
}

/** Lists the filters that are on, in the order of the facets. */
export function toChips(
  route: SearchRoute,
  names: DisplayNames,
): readonly Chip[] {
  const valuesOf = (list: ListKey, labelOf: (value: string) => string) =>
    route[list].map((value) => ({
      key: `${list}:${value}`,
      label: labelOf(value),
      remove: (latest: SearchRoute) => toggleValue(latest, list, value),
    }));
  return [
    ...valuesOf("countries", (code) => countryName(names, code)),
    ...valuesOf("notCountries", (code) => `not ${countryName(names, code)}`),
    ...valuesOf("officials", (name) => name),
    ...valuesOf("notOfficials", (name) => `not ${name}`),
    ...dateChips(route),
    ...valuesOf("languages", (code) => languageName(names, code)),
    ...valuesOf("notLanguages", (code) => `not ${languageName(names, code)}`),
    ...valuesOf("sources", (name) => name),
    ...valuesOf("notSources", (name) => `not ${name}`),
    ...valuesOf("agencies", (name) => name),
    ...valuesOf("notAgencies", (name) => `not ${name}`),
  ];
}

const UNDATED_LABELS = {
  include: "or undated",
  only: "undated",
  without: "not undated",
} as const satisfies Record<UndatedChoice, string>;

function dateChips({
  from,
  to,
  undated,
  inferred,
}: SearchRoute): readonly Chip[] {
  const chips: Chip[] = [];
  if (from || to) {
    chips.push({
      key: "dates",
      label: toRangeLabel(from, to),
      remove: (latest) => ({ ...latest, from: null, to: null, page: 1 }),
    });
  }
  if (undated) {
    chips.push({
      key: "undated",
      label: UNDATED_LABELS[undated],
      remove: (latest) => ({ ...latest, undated: null, page: 1 }),
    });
  }
  if (inferred) {
    chips.push({
      key: "inferred",
      label: "no inferred dates",
      remove: (latest) => ({ ...latest, inferred: null, page: 1 }),
    });
  }
  return chips;
}

// ISO days on purpose: whatever the reader's language, they can't be misread.
function toRangeLabel(from: string | null, to: string | null) {
  if (from && to) return `${from} – ${to}`;
  return from ? `from ${from}` : `until ${to}`;
}
