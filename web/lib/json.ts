/** An object of whatever properties, as JSON has them. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Tells objects from arrays, null and the rest. What runs in the browser checks
 * by these few tests what it is sent by our own server: a library of schemas is
 * 28 kB of script there.
 */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The items of an array; none of anything else. */
export function toItems(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects among the items of an array; none of anything else. */
export function toObjects(value: unknown): readonly JsonObject[] {
  return toItems(value).filter(isObject);
}

/** The properties that are numbers, or null if it isn't an object of numbers alone. */
export function toNumbers(
  value: unknown,
): Readonly<Record<string, number>> | null {
  if (!isObject(value)) return null;
  const entries: [string, number][] = [];
  for (const [key, each] of Object.entries(value)) {
    if (typeof each !== "number") return null;
    entries.push([key, each]);
  }
  // An outlet may be called "__proto__": that is a property of its own here.
  return Object.fromEntries(entries);
}
