const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One JSON value with another's entries added: lists one behind the other, objects key by key, else the other's. */
export function joinJson(known: unknown, own: unknown): unknown {
  if (Array.isArray(known) && Array.isArray(own))
    return [...new Set<unknown>([...known, ...own])];
  if (!isRecord(known) || !isRecord(own)) return own;
  return Object.fromEntries(
    [...new Set([...Object.keys(known), ...Object.keys(own)])].map((key) => [
      key,
      !(key in own)
        ? known[key]
        : !(key in known)
          ? own[key]
          : joinJson(known[key], own[key]),
    ]),
  );
}
