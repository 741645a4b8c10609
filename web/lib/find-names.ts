import { z } from "zod";
import { readConfig } from "./config";
import { countNames } from "./count-names";
import { quoteValue } from "@communique/indexer/search/engine-filter";
import type { FoundName } from "./found-name";
import { multiSearch } from "./multi-search";
import { toNamesQuery } from "./names-query";
import type { NamesRequest } from "./names-request";
import { toLocales } from "@communique/indexer/search/query-locales";
import { NAME_FIELDS, nameHit, rankNames } from "./rank-names";
import { parseRoute } from "@communique/indexer/search/route-url";

/** Hits looked at for each that is wanted: the engine puts "Nigeria" before "Niger" if it has more articles. */
const HITS_PER_NAME = 4;
const LEAST_HITS = 40;

const namesAnswer = z.object({
  results: z.array(z.object({ hits: z.array(nameHit) })),
});

/**
 * Finds values by any spelling, the best of each kind first, and counts them in
 * a search if one is given. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function findNames(
  { typed, kinds, limit, search, values }: NamesRequest,
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
    filter: [`kind = "${kind}"`, ...valuesClause(values)].join(" AND "),
    matchingStrategy: "all",
    limit: query ? Math.max(limit * HITS_PER_NAME, LEAST_HITS) : limit,
    attributesToRetrieve: NAME_FIELDS,
    showRankingScoreDetails: true,
  }));
  const { results } = namesAnswer.parse(
    await multiSearch(queries, signal, "extras"),
  );
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

function valuesClause(values: readonly string[]) {
  return values.length > 0
    ? [`value IN [${values.map(quoteValue).join(", ")}]`]
    : [];
}
