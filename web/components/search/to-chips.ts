import { countryName, languageName } from "../../lib/display-names";
import type { DisplayNames } from "../../lib/display-names";
import { toggleValue } from "../../lib/search-route";
import type { ListKey, SearchRoute } from "../../lib/search-route";
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
  const valuesOf = (list: ListKey, labelOf: (value: string) => string) =>
    route[list].map((value) => ({
      key: `${list}:${value}`,
      label: labelOf(value),
      remove: (latest: SearchRoute) => toggleValue(latest, list, value),
    }));
  return [
    ...valuesOf("countries", (code) => countryName(names, code)),
    ...valuesOf("notCountries", (code) =>
      t("filters.not", { label: countryName(names, code) }),
    ),
    ...valuesOf("officials", (name) => name),
    ...dateChips(route, t),
    ...valuesOf("languages", (code) => languageName(names, code)),
    ...valuesOf("sources", (name) => name),
  ];
}

function dateChips(
  { from, to, undated }: SearchRoute,
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
      label: t(undated === "only" ? "dates.onlyUndated" : "dates.orUndated"),
      remove: (latest) => ({ ...latest, undated: null, page: 1 }),
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
