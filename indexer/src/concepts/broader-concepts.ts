import type { Concept } from "../knowledge/concept-schema.ts";

/** Gives each concept all that it is a kind of, however far up; what is no concept is left out. Pure. */
export function closeBroader(concepts: readonly Concept[]): Concept[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const climb = (id: string, above: Set<string>): Set<string> => {
    for (const next of byId.get(id)?.broader ?? [])
      if (byId.has(next) && !above.has(next)) climb(next, above.add(next));
    return above;
  };
  return concepts.map((concept) =>
    Object.assign({}, concept, {
      broader: [...climb(concept.id, new Set())].filter(
        (id) => id !== concept.id,
      ),
    }),
  );
}

/** Whether who looks for the one concept means the other, too. */
export const isKindOf = (
  { id, broader }: Pick<Concept, "id" | "broader">,
  wanted: string,
): boolean => id === wanted || broader.includes(wanted);
