import type { Settings } from "meilisearch";
import { isObject } from "../search/is-object.ts";

/** Lists whose order says nothing: the engine gives them back in an order of its own. */
const SETS: ReadonlySet<string> = new Set([
  "dictionary",
  "disableOnAttributes",
  "disableOnWords",
  "filterableAttributes",
  "separatorTokens",
  "sortableAttributes",
] satisfies (keyof Settings | keyof NonNullable<Settings["typoTolerance"]>)[]);

/** Names of the settings in which an index is not what it should be. Those that are not asked for may be anything. */
export function findDrift(
  wanted: Settings,
  found: Settings,
): readonly string[] {
  const has = new Map<string, unknown>(Object.entries(found));
  return Object.entries(wanted)
    .filter(([name, value]) => !isCovered(name, value, has.get(name)))
    .map(([name]) => name);
}

const toSorted = (values: readonly unknown[]) =>
  values.map((each) => JSON.stringify(each)).sort((a, b) => (a < b ? -1 : 1));

/** Whether all that is wanted is there; objects may have more. */
function isCovered(name: string, wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(found) || wanted.length !== found.length) return false;
    const isSet = SETS.has(name);
    const values: readonly unknown[] = isSet ? toSorted(found) : found;
    return (isSet ? toSorted(wanted) : wanted).every((value, at) =>
      isCovered("", value, values[at]),
    );
  }
  if (!isObject(wanted)) return wanted === found;
  if (!isObject(found)) return false;
  const has = new Map<string, unknown>(Object.entries(found));
  return Object.entries(wanted).every(([key, value]) =>
    isCovered(key, value, has.get(key)),
  );
}
