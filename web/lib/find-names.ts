import { z } from "zod";
import { readConfig } from "./config";
import { ENGINE_TIMEOUT_MS, engineRequest } from "./engine";
import { isMatchAll, toEngineFilter } from "./engine-filter";
import { FACETS } from "./facets";
import { fetchJson } from "./fetch-json";
import type { FoundName } from "./found-name";
import { toNamesQuery } from "./names-query";
import type { NameKind, NamesRequest } from "./names-request";
import { toLocales } from "./query-locales";
import { NAME_FIELDS, nameHit, rankNames } from "./rank-names";
import { parseRoute } from "./route-url";
import type { SearchRoute } from "./search-route";

/** Hits looked at for each that is wanted: the engine puts "Nigeria" before "Niger" if it has more articles. */
const HITS_PER_NAME = 4;
const LEAST_HITS = 40;

const namesAnswer = z.object({
  results: z.array(z.object({ hits: z.array(nameHit) })),
});
const countsAnswer = z.object({
  results: z.array(z.object({ totalHits: z.number() })),
});

/**
 * Finds values by any spelling, the best of each kind first, and counts them in
 * a search if one is given. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function findNames(
  { typed, kinds, limit, search }: NamesRequest,
  signal: AbortSignal,
): Promise<FoundName[]> {
  const query = toNamesQuery(typed);
  // Only signs that no name has: nothing was asked for yet, and nothing is found.
  if (query === "" && typed.trim() !== "") return [];
  const { index } = readConfig();
  const queries = kinds.map((kind) => ({
    indexUid: `${index}-names`,
    q: query,
    ...(query && { locales: toLocales(query) }),
    filter: `kind = "${kind}"`,
    matchingStrategy: "all",
    limit: query ? Math.max(limit * HITS_PER_NAME, LEAST_HITS) : limit,
    attributesToRetrieve: NAME_FIELDS,
    showRankingScoreDetails: true,
  }));
  const { results } = namesAnswer.parse(await multiSearch(queries, signal));
  const found = results.flatMap(({ hits }) =>
    rankNames(hits, typed).slice(0, limit),
  );
  const counts =
    search === null
      ? null
      : await countNames(
          found,
          parseRoute(new URLSearchParams(search)),
          signal,
        );
  return found.map((name, at) =>
    Object.assign(name, { count: counts?.[at] ?? null }),
  );
}

type Value = Pick<FoundName, "kind" | "value">;

/** Counts the articles of a search that have each of the values. */
async function countNames(
  values: readonly Value[],
  route: SearchRoute,
  signal: AbortSignal,
): Promise<readonly number[]> {
  if (values.length === 0) return [];
  const { index } = readConfig();
  const { query } = route;
  const queries = values.map((value) => ({
    indexUid: index,
    q: query,
    ...(query && { locales: toLocales(query) }),
    filter: toEngineFilter(choose(route, value)),
    hitsPerPage: 0,
    attributesToRetrieve: ["id"],
  }));
  const { results } = countsAnswer.parse(await multiSearch(queries, signal));
  return results.map(({ totalHits }) => totalHits);
}

/** The search in which, of the value's facet, it is what is wanted: alone, or with the others where all are. */
function choose(route: SearchRoute, { kind, value }: Value): SearchRoute {
  const { wanted, unwanted } = FACETS[kind satisfies NameKind];
  const others = isMatchAll(route, kind) ? route[wanted] : [];
  return {
    ...route,
    [wanted]: [...others, value],
    [unwanted]: route[unwanted].filter((other) => other !== value),
  };
}

async function multiSearch(
  queries: readonly object[],
  signal: AbortSignal,
): Promise<unknown> {
  const { url, init } = engineRequest("/multi-search", { queries });
  return fetchJson(url, init, { timeoutMs: ENGINE_TIMEOUT_MS, signal });
}
