import { z } from "zod";
import { fetchJson } from "./fetch-json";
import { serializeRoute } from "./route-url";
import type { SearchRoute } from "./search-route";

const advice = z.object({
  removals: z.record(z.string(), z.number()),
  suggestion: z.object({ query: z.string(), count: z.number() }).nullable(),
});

/** What to do about a search that finds nothing. */
export interface Advice {
  /** How many articles there are without a part of the search, by the removal's key. */
  readonly removals: Readonly<Record<string, number>>;
  /** Words spelled otherwise that do find articles. */
  readonly suggestion: {
    readonly query: string;
    readonly count: number;
  } | null;
}

const served = z.tuple([z.object({ advice })]);

/** Reads what the server sent along with an empty answer; null if nothing. */
export function parseServedAdvice(userData: unknown): Advice | null {
  return served.safeParse(userData).data?.[0].advice ?? null;
}

/** Asks the site for advice; null where there is none to be had. */
export async function fetchAdvice(
  route: SearchRoute,
  signal: AbortSignal,
): Promise<Advice | null> {
  const path = `/api/search/advice?${serializeRoute({ ...route, page: 1 })}`;
  const body = await fetchJson(path, undefined, {
    timeoutMs: 8_000,
    signal,
  }).catch(() => null);
  return advice.safeParse(body).data ?? null;
}
