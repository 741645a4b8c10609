import { matchesWords } from "../../lib/fold";

/** A value of a facet, as it is shown. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly isSelected: boolean;
}

/** A value in its place in the list. */
export interface FacetRow extends FacetValue {
  /** Only shown once the list is expanded. */
  readonly isExtra: boolean;
}

interface Options {
  /** What stands in the box that narrows the values. */
  readonly typed: string;
  /** Values that the reader has switched on or off. */
  readonly touched: readonly string[];
}

/** Values shown at first. */
export const SHORT_LIST = 8;
/** Values shown at most; to find others the reader types. */
const LONG_LIST = 60;

/**
 * Chooses which of a facet's values (most frequent first) are listed, and which
 * only in the long list. What is selected, or was, always is: the focus may be
 * on it.
 */
export function chooseFacetValues(
  values: readonly FacetValue[],
  { typed, touched }: Options,
): readonly FacetRow[] {
  const isFound = ({ label, value }: FacetValue) =>
    matchesWords(label, typed) || matchesWords(value, typed);
  const isKept = ({ isSelected, value }: FacetValue) =>
    isSelected || touched.includes(value);

  if (typed.trim()) {
    return values
      .filter(isFound)
      .slice(0, LONG_LIST)
      .map((value) => toRow(value, { isExtra: false }));
  }
  return values.flatMap((value, rank) => {
    if (rank >= LONG_LIST && !isKept(value)) return [];
    return [toRow(value, { isExtra: rank >= SHORT_LIST && !isKept(value) })];
  });
}

function toRow(value: FacetValue, place: Pick<FacetRow, "isExtra">): FacetRow {
  return { ...value, ...place };
}
