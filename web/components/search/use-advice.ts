import { useEffect, useState } from "react";
import { fetchAdvice, parseServedAdvice } from "../../lib/advice";
import type { Advice } from "../../lib/advice";
import { toPause } from "../../lib/pace";
import {
  parseRoute,
  serializeRoute,
} from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";

/** Not while keys follow each other. */
const PAUSE_MS = 200;

const NONE: Advice = { removals: {}, suggestion: null };

/**
 * What to do about a search that finds nothing: as the server said, or asked
 * for; null until it is known, empty where it can't be.
 */
export function useAdvice(
  route: SearchRoute,
  userData: unknown,
): Advice | null {
  const served = parseServedAdvice(userData);
  const isServed = served !== null;
  const key = serializeRoute({ ...route, page: 1 });
  const [found, setFound] = useState<{ key: string; advice: Advice } | null>(
    null,
  );
  useEffect(() => {
    if (isServed || key === "") return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      const advice = await fetchAdvice(
        parseRoute(new URLSearchParams(key)),
        signal,
      );
      if (!signal.aborted) setFound({ key, advice: advice ?? NONE });
    };
    const timer = setTimeout(() => void ask(), toPause(PAUSE_MS));
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, isServed]);
  if (key === "") return NONE;
  return served ?? (found?.key === key ? found.advice : null);
}
