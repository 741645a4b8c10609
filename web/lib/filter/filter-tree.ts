/** Comparisons with one value; those of order are for numbers alone. */
export const COMPARISONS = ["=", "!=", ">=", "<=", ">", "<"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A filter as it was understood: nothing else is written to the engine. */
export type FilterTree =
  | { readonly is: "and" | "or"; readonly parts: readonly FilterTree[] }
  | { readonly is: "not"; readonly part: FilterTree }
  | {
      readonly is: "comparison";
      readonly field: string;
      readonly by: Comparison;
      readonly value: FilterValue;
    }
  | {
      readonly is: "list";
      readonly field: string;
      readonly isNegated: boolean;
      readonly values: readonly FilterValue[];
    }
  | {
      readonly is: "null";
      readonly field: string;
      readonly isNegated: boolean;
    };

/** A value as the engine takes it. */
export type FilterValue = string | number | boolean;
