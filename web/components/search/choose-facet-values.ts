import { matchesWords } from "../../lib/fold";

/** Whether a value must be in the results, or must not. */
export type ValueState = "wanted" | "unwanted" | null;

/** A value of a facet, as it is shown. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly state: ValueState;
}

/** A value in its place in the list. */
export interface FacetRow extends FacetValue {
  /** Only shown once the list is expanded. */
  readonly isExtra: boolean;
}

/** The list as it was when the reader began to choose from it. */
export interface HeldOrder {
  readonly order: readonly string[];
  /** Values that the reader has switched on or off since. */
  readonly touched: readonly string[];
}

/** Values shown at first. */
export const SHORT_LIST = 8;
/** Values shown at most; to find others the reader types. */
const LONG_LIST = 60;

/**
 * Chooses which of a facet's values (most frequent first) are listed, and which
 * only in the long list. What is wanted or unwanted comes first, except while
 * the reader chooses: then all keep their places. What was switched off in the
 * meantime stays: the focus may be on it.
 */
export function chooseFacetValues(
  values: readonly FacetValue[],
  held: HeldOrder | null,
): readonly FacetRow[] {
  const isKept = ({ state, value }: FacetValue) =>
    state !== null || (held?.touched.includes(value) ?? false);
  return arrangeValues(values, held).flatMap((value, rank) => {
    if (rank >= LONG_LIST && !isKept(value)) return [];
    return [{ ...value, isExtra: rank >= SHORT_LIST && !isKept(value) }];
  });
}

/** Chooses the values whose name begins with what was typed, or has it as a word. */
export function findFacetValues(
  values: readonly FacetValue[],
  typed: string,
): readonly FacetRow[] {
  return values
    .filter(
      ({ label, value }) =>
        matchesWords(label, typed) || matchesWords(value, typed),
    )
    .slice(0, LONG_LIST)
    .flatMap((value) => [{ ...value, isExtra: false }]);
}

/** Puts what is wanted or unwanted first; where the order is held, all in their places. */
export function arrangeValues(
  values: readonly FacetValue[],
  held: HeldOrder | null,
): readonly FacetValue[] {
  if (held === null) {
    const isChosen = ({ state }: FacetValue) => state !== null;
    return [
      ...values.filter(isChosen),
      ...values.filter((value) => !isChosen(value)),
    ];
  }
  const places = new Map(held.order.map((value, place) => [value, place]));
  const placeOf = ({ value }: FacetValue) => places.get(value) ?? places.size;
  return values.toSorted((a, b) => placeOf(a) - placeOf(b));
}
