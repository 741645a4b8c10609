/** A place on the map. */
export interface MapPlace {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** What is aside counts as if it were this much farther. */
const ASIDE = 2;

/**
 * Finds the place that an arrow key leads to: the nearest one in its direction,
 * or null where there is none. Home and End lead to the ends of the list.
 */
export function moveOnMap(
  places: readonly MapPlace[],
  from: MapPlace,
  key: string,
): MapPlace | null {
  if (key === "Home") return places[0] ?? null;
  if (key === "End") return places.at(-1) ?? null;
  const direction = DIRECTIONS[key];
  if (direction === undefined) return null;
  const [right, down] = direction;
  let best: { place: MapPlace; distance: number } | null = null;
  for (const place of places) {
    const x = place.x - from.x;
    const y = place.y - from.y;
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    if (place.code === from.code || ahead <= 0) continue;
    const distance = Math.hypot(ahead, ASIDE * aside);
    if (best === null || distance < best.distance) best = { place, distance };
  }
  return best?.place ?? null;
}
