import { startTransition, useEffect, useState } from "react";
import {
  parseRoute,
  serializeRoute,
} from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { toItems, toObjects } from "../../lib/json";
import { toPause } from "../../lib/pace";

/** Pause after the hits are asked for: not while keys follow each other. */
const PAUSE_MS = 200;

/** Loads the line that shows them: most searches need none. */
export const loadExpansionLine = () =>
  import("./expansion-line").then((module) => module.ExpansionLine);

interface Known {
  readonly key: string;
  readonly expansions: readonly unknown[];
}

/**
 * What the words of the search also find, as JSON: as the server said, or asked
 * for. That of the search before, stale, until the new one is known.
 */
export function useExpansions(
  { query, ...restrictions }: SearchRoute,
  userData: unknown,
): Known & { readonly isStale: boolean } {
  const key = query.trim()
    ? serializeRoute({ ...restrictions, ...AS_LISTED, query })
    : "";
  const given = toObjects(userData)[0]?.["expansions"];
  const isServed = Array.isArray(given);
  const [found, setFound] = useState<Known | null>(null);
  const served = isServed ? { key, expansions: toItems(given) } : NONE;
  const known = found ?? served;
  const knownKey = known.key;
  useEffect(() => {
    // Kept, since the next answer says nothing of them.
    if (isServed) setFound((before) => before ?? served);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, on arrival
  }, [isServed]);
  useEffect(() => {
    if (key === "" || key === knownKey) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      const { fetchExpansions } =
        await import("../../lib/expansions/fetch-expansions");
      const route = parseRoute(new URLSearchParams(key));
      const expansions = await fetchExpansions(route, signal);
      if (expansions.length > 0) await loadExpansionLine();
      if (signal.aborted) return;
      startTransition(() => setFound({ key, expansions }));
    };
    // Without the line there is none; the search goes on.
    const timer = setTimeout(
      () => void ask().catch(() => {}),
      toPause(PAUSE_MS),
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, knownKey]);
  return { ...known, isStale: known.key !== key };
}

const NONE: Known = { key: "", expansions: [] };
const AS_LISTED = {
  sort: "relevance",
  size: 20,
  view: "list",
  page: 1,
} as const;
