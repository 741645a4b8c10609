import type { Expansion } from "./expansion";

/** Expansions that are switched, and counted, together. */
export interface ExpansionGroup {
  readonly expansions: readonly Expansion[];
  readonly keys: readonly string[];
  /** Articles that only they bring; null where they are switched off. */
  readonly articles: number | null;
}

/**
 * Puts the names together, which stand in one field of the index, and leaves out
 * what is on and brings nothing.
 */
export function groupExpansions(
  expansions: readonly Expansion[],
): readonly ExpansionGroup[] {
  const names = expansions.filter(isOfNames);
  const groups = expansions.flatMap((expansion) => {
    if (!isOfNames(expansion)) return [toGroup([expansion])];
    return expansion === names[0] ? [toGroup(names)] : [];
  });
  return groups.filter(({ articles }) => articles !== 0);
}

const isOfNames = ({ values }: Expansion) =>
  values.some(({ kind }) => kind !== "concept");

function toGroup(expansions: readonly Expansion[]): ExpansionGroup {
  return {
    expansions,
    keys: expansions.map(({ key }) => key),
    articles: expansions[0]?.articles ?? null,
  };
}
