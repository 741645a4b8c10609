import type { Counts } from "../../lib/count-topics";
import type { FacetValue } from "./choose-facet-values";
import type { FacetChoice } from "./use-facet-choice";

/**
 * Lists a facet's values, the most frequent first and among equals by code or
 * name. What is chosen is listed without an article, too: it stays in the form
 * where nothing could be counted.
 */
export function listValues(
  counted: Counts,
  choice: Pick<FacetChoice, "wanted" | "unwanted" | "stateOf">,
  { labelOf }: { readonly labelOf: (value: string) => string },
): readonly FacetValue[] {
  const chosen = [...choice.wanted, ...choice.unwanted];
  const counts = new Map([
    ...chosen.map((value) => [value, 0] as const),
    ...Object.entries(counted),
  ]);
  return [...counts]
    .toSorted(([a, many], [b, others]) => others - many || compare(a, b))
    .map(([value, count]) => ({
      value,
      label: labelOf(value),
      count,
      state: choice.stateOf(value),
    }));
}

/** Browser and server must agree on it, whatever the reader's language. */
function compare(a: string, b: string) {
  return a.localeCompare(b, "en");
}
