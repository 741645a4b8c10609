import { z } from "zod";
import { EngineError } from "./engine-error";
import { parseJson } from "./parse-json";

/** The engine's own bound. */
const MOST_VALUES = 100;

const answer = z.looseObject({
  facetHits: z.array(z.object({ value: z.string(), count: z.number() })),
});

/** What the values of a facet that one engine finds look like, and those of several. */
export type FacetAnswer = z.infer<typeof answer>;

/**
 * Searches the values of a facet on all engines: the one search that Meilisearch
 * does not make across several. Counts of a value are added up. Server only.
 *
 * @param ask asks one engine
 * @throws {EngineError} when one gives no answer: counts would be too low
 */
export async function searchFacetAcross(
  engines: readonly string[],
  ask: (engine: string) => Promise<string>,
): Promise<FacetAnswer> {
  const parts = await Promise.all(
    engines.map(async (engine) => answer.parse(parseJson(await ask(engine)))),
  );
  const [first] = parts;
  if (first === undefined) throw new EngineError("engine-down", 0);
  return { ...first, facetHits: joinValues(parts) };
}

/** In the order that the engines have: by value, or by count. */
function joinValues(parts: readonly FacetAnswer[]): FacetAnswer["facetHits"] {
  const counts = new Map<string, number>();
  for (const { facetHits } of parts)
    for (const { value, count } of facetHits)
      counts.set(value, (counts.get(value) ?? 0) + count);
  const isByValue = parts.every(({ facetHits }) =>
    facetHits.every(
      ({ value }, at) => at === 0 || (facetHits[at - 1]?.value ?? "") <= value,
    ),
  );
  return Array.from(counts, ([value, count]) => ({ value, count }))
    .sort(
      (a, b) =>
        (isByValue ? 0 : b.count - a.count) || (a.value < b.value ? -1 : 1),
    )
    .slice(0, MOST_VALUES);
}
