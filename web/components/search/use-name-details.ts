import { useEffect, useState } from "react";
import type { FoundName } from "../../lib/found-name";
import type { NameKind } from "../../lib/name-kinds";

/** Values that one request may ask for. */
const MAX_ASKED = 50;
/** Stands in no name. */
const SEPARATOR = "\0";

type Details = ReadonlyMap<string, FoundName | null>;

/**
 * What the index of names knows of the values that are on the screen: role,
 * country, whether they are known. What is not known yet, or not at all, is
 * absent or null.
 */
export function useNameDetails(
  kind: NameKind | null,
  values: readonly string[],
): Details {
  const [details, setDetails] = useState<Details>(new Map());
  const missing = values
    .filter((value) => kind !== null && !details.has(value))
    .slice(0, MAX_ASKED);
  const key = missing.join(SEPARATOR);

  useEffect(() => {
    if (kind === null || key === "") return undefined;
    const asked = key.split(SEPARATOR);
    const controller = new AbortController();
    const { signal } = controller;
    const file = (names: readonly FoundName[]) => {
      if (signal.aborted) return;
      const found = new Map(names.map((name) => [name.value, name]));
      setDetails(
        (before) =>
          new Map([
            ...before,
            ...asked.map((value) => [value, found.get(value) ?? null] as const),
          ]),
      );
    };
    import("../../lib/fetch-names")
      .then(({ fetchNames }) => fetchNames({ kind, values: asked }, signal))
      // Without an answer they are listed without their roles.
      .then(file, () => file([]));
    return () => controller.abort();
  }, [kind, key]);

  return details;
}
