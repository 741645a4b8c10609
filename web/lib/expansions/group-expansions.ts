import type { Expansion } from "./expansion";

/** Expansions that are switched, and counted, together. */
export interface ExpansionGroup {
  readonly expansions: readonly Expansion[];
  readonly keys: readonly string[];
  /** Articles that only they bring; null where they are switched off. */
  readonly articles: number | null;
}

/**
 * Puts the names together, which stand in one field of the index, and leaves them
 * out where they are on and bring nothing. A term that brings no article with all
 * words may still bring some that lack others.
 */
export function groupExpansions(
  expansions: readonly Expansion[],
): readonly ExpansionGroup[] {
  const names = expansions.filter(isOfNames);
  const groups = expansions.flatMap((expansion) => {
    if (!isOfNames(expansion)) return [toGroup([expansion])];
    return expansion === names[0] ? [toGroup(names)] : [];
  });
  return groups.filter(
    ({ articles, expansions: [first] }) =>
      articles !== 0 || (first !== undefined && !isOfNames(first)),
  );
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
