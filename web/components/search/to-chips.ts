import { countryName, languageName } from "../../lib/display-names";
import type { DisplayNames } from "../../lib/display-names";
import { FACETS } from "@communique/indexer/search/facets";
import type { FacetName } from "@communique/indexer/search/facets";
import { toggleValue } from "@communique/indexer/search/search-route";
import type {
  ListKey,
  SearchRoute,
  UndatedChoice,
} from "@communique/indexer/search/search-route";
import type { Translate } from "../../lib/translate";
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
  t: Translate,
): readonly Chip[] {
  const valuesOf = (facet: FacetName, labelOf: (value: string) => string) => {
    const { wanted, unwanted } = FACETS[facet];
    const chipsOf = (list: ListKey, label: (value: string) => string) =>
      route[list].map((value) => ({
        key: `${list}:${value}`,
        label: label(value),
        remove: (latest: SearchRoute) => toggleValue(latest, list, value),
      }));
    return [
      ...chipsOf(wanted, labelOf),
      ...chipsOf(unwanted, (value) =>
        t("filters.not", { label: labelOf(value) }),
      ),
    ];
  };
  const toSelf = (value: string) => value;
  return [
    ...valuesOf("country", (code) => countryName(names, code)),
    ...valuesOf("official", toSelf),
    ...dateChips(route, t),
    ...valuesOf("language", (code) => languageName(names, code)),
    ...valuesOf("source", toSelf),
    ...valuesOf("agency", toSelf),
  ];
}

const UNDATED_LABELS = {
  include: "dates.orUndated",
  only: "dates.onlyUndated",
  without: "dates.notUndated",
} as const satisfies Record<UndatedChoice, string>;

function dateChips(
  { from, to, undated, inferred }: SearchRoute,
  t: Translate,
): readonly Chip[] {
  const chips: Chip[] = [];
  if (from || to) {
    chips.push({
      key: "dates",
      label: toRangeLabel(from, to, t),
      remove: (latest) => ({ ...latest, from: null, to: null, page: 1 }),
    });
  }
  if (undated) {
    chips.push({
      key: "undated",
      label: t(UNDATED_LABELS[undated]),
      remove: (latest) => ({ ...latest, undated: null, page: 1 }),
    });
  }
  if (inferred) {
    chips.push({
      key: "inferred",
      label: t("dates.notInferred"),
      remove: (latest) => ({ ...latest, inferred: null, page: 1 }),
    });
  }
  return chips;
}

// ISO days on purpose: whatever the reader's language, they can't be misread.
function toRangeLabel(from: string | null, to: string | null, t: Translate) {
  if (from && to) return t("dates.range", { from, to });
  return from
    ? t("dates.fromDay", { day: from })
    : t("dates.untilDay", { day: to ?? "" });
}
