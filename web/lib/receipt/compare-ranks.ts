import { diffArrays } from "diff";

/** Where something stood, or stands; places count from 1. */
export interface RankComparison {
  /** In the same order as before: others may have gone from before them. */
  readonly same: readonly { id: string; from: number; to: number }[];
  /** In both, and in another order than those. */
  readonly moved: readonly { id: string; from: number; to: number }[];
  readonly gone: readonly { id: string; from: number }[];
  readonly fresh: readonly { id: string; to: number }[];
}

/**
 * Compares two orders of ids, each of which stands once in either. The fewest
 * are said to have moved that could have: where the first result is gone, all
 * others are one place up, and none of them has moved.
 */
export function compareRanks(
  then: readonly string[],
  now: readonly string[],
): RankComparison {
  const placesThen = new Map(then.map((id, at) => [id, at + 1]));
  const placesNow = new Map(now.map((id, at) => [id, at + 1]));
  const kept = then.filter((id) => placesNow.has(id));
  const keptNow = now.filter((id) => placesThen.has(id));
  const inOrder = new Set(
    diffArrays(kept, keptNow)
      .filter(({ added, removed }) => !added && !removed)
      .flatMap(({ value }) => value),
  );
  const toPlaces = (id: string) => ({
    id,
    from: placesThen.get(id) ?? 0,
    to: placesNow.get(id) ?? 0,
  });
  return {
    same: kept.filter((id) => inOrder.has(id)).map(toPlaces),
    moved: kept.filter((id) => !inOrder.has(id)).map(toPlaces),
    gone: then
      .filter((id) => !placesNow.has(id))
      .map((id) => ({ id, from: placesThen.get(id) ?? 0 })),
    fresh: now
      .filter((id) => !placesThen.has(id))
      .map((id) => ({ id, to: placesNow.get(id) ?? 0 })),
  };
}
