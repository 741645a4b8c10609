import { z } from "zod/mini";
import type { Shards } from "../engine/shards.ts";
import { FACETS } from "../load/index-settings.ts";

/** The values of one field, counted over all articles. */
export interface FacetCounts {
  readonly field: string;
  /** How many different values there are; where `isCut`, at least so many. */
  readonly values: number;
  /** The engine counts only so many values, the first by name: there may be more, also among the most frequent. */
  readonly isCut: boolean;
  /** The most frequent values, each with its number of articles. */
  readonly top: readonly (readonly [string, number])[];
}

const counted = z.object({
  facetDistribution: z._default(
    z.record(z.string(), z.record(z.string(), z.number())),
    {},
  ),
});

/** Enough to see at a glance that a field was filled as it should be. */
const TOP = 5;

/**
 * Counts the values of all facets in one search, which returns no article. An index that an older version of the program
 * made lacks some.
 */
export async function readFacetCounts(
  shards: Shards,
  uid: string,
): Promise<readonly FacetCounts[]> {
  const [client] = shards.clients;
  if (client === undefined) return [];
  const index = client.index(uid);
  const filterable = new Set(await index.getFilterableAttributes());
  const facets = FACETS.filter((field) => filterable.has(field));
  const ask = shards.post(uid);
  const { facetDistribution } = counted.parse(
    await ask(`/indexes/${uid}/search`, { q: "", facets, limit: 0 }),
  );
  const { maxValuesPerFacet } = await index.getFaceting();
  return facets.map((field) =>
    toFacetCounts(
      field,
      facetDistribution[field] ?? {},
      maxValuesPerFacet ?? Infinity,
    ),
  );
}

/** Sums up a field's distribution; values with the same count are in the order of their names. */
export function toFacetCounts(
  field: string,
  distribution: Readonly<Record<string, number>>,
  mostCounted: number,
): FacetCounts {
  const counts = Object.entries(distribution).sort(
    ([a, x], [b, y]) => y - x || (a < b ? -1 : 1),
  );
  return {
    field,
    values: counts.length,
    isCut: counts.length >= mostCounted,
    top: counts.slice(0, TOP),
  };
}
