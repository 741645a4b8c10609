import type { Settings } from "meilisearch";

/** Lists whose order says nothing: the engine gives them back in an order of its own. */
const SETS: ReadonlySet<string> = new Set([
  "dictionary",
  "filterableAttributes",
  "sortableAttributes",
] satisfies (keyof Settings)[]);

/** Names of the settings in which an index is not what it should be. Those that are not asked for may be anything. */
export function findDrift(
  wanted: Settings,
  found: Settings,
): readonly string[] {
  const has = new Map<string, unknown>(Object.entries(found));
  return Object.entries(wanted)
    .filter(
      ([name, value]) =>
        !isCovered(
          toComparable(name, value),
          toComparable(name, has.get(name)),
        ),
    )
    .map(([name]) => name);
}

const toComparable = (name: string, value: unknown): unknown =>
  SETS.has(name) && Array.isArray(value)
    ? value.map((each) => JSON.stringify(each)).sort((a, b) => (a < b ? -1 : 1))
    : value;

/** Whether all that is wanted is there; objects may have more. */
function isCovered(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) &&
      wanted.length === found.length &&
      wanted.every((value, at) => isCovered(value, found[at]))
    );
  if (!isObject(wanted)) return wanted === found;
  if (!isObject(found)) return false;
  const has = new Map<string, unknown>(Object.entries(found));
  return Object.entries(wanted).every(([key, value]) =>
    isCovered(value, has.get(key)),
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null;
