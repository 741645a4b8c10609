import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { z } from "zod";
import { readConfig } from "../config";
import { toEngineQuery } from "../engine-query";
import { FACETS } from "@communique/indexer/search/facets";
import type { FoundName } from "../found-name";
import { searchWhole } from "../multi-search";
import { NAMES_ONLY } from "../name-kinds";
import { toNamesQuery } from "../names-query";
import { toLocales } from "@communique/indexer/search/query-locales";
import { NAME_FIELDS, nameHit, rankNames } from "../rank-names";

/** Names of one request, with two searches each. */
const NAMES_AT_ONCE = 25;
/** The engine makes the searches of one request one after the other, about 20 ms each. */
const REQUESTS_AT_ONCE = 4;
/** Hits looked at for a name: those spelled just so come first only then. */
const LOOKED_AT = 20;

const answer = z.object({
  results: z.array(
    z.object({ estimatedTotalHits: z.number(), hits: z.array(z.unknown()) }),
  ),
});
const nameHits = z.array(nameHit);

/** What was found for one name of a list. */
export interface BatchRow {
  readonly name: string;
  /** Articles that have the name as it was written. */
  readonly articles: number;
  /** The search for these. */
  readonly byWords: SearchRoute;
  /** The official, country, source or agency of that name in any spelling. */
  readonly found: Omit<FoundName, "count"> | null;
  /** The search for the articles that have it. */
  readonly byName: SearchRoute | null;
}

// A phrase's own quotation marks would end it.
const QUOTES = /["“”„]/g;

/**
 * Counts for each name the articles that have just these words, and finds whom
 * or what it names. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function countBatch(
  names: readonly string[],
  signal: AbortSignal,
): Promise<readonly BatchRow[]> {
  const batches: (readonly string[])[] = [];
  for (let at = 0; at < names.length; at += NAMES_AT_ONCE)
    batches.push(names.slice(at, at + NAMES_AT_ONCE));
  const rows: BatchRow[] = [];
  for (let at = 0; at < batches.length; at += REQUESTS_AT_ONCE) {
    const some = batches.slice(at, at + REQUESTS_AT_ONCE);
    const counted = await Promise.all(
      some.map((batch) => countSome(batch, signal)),
    );
    rows.push(...counted.flat());
  }
  return rows;
}

async function countSome(names: readonly string[], signal: AbortSignal) {
  const { index } = readConfig();
  const routes = names.map((name) => ({
    ...EMPTY_ROUTE,
    query: `"${name.replaceAll(QUOTES, " ")}"`,
  }));
  const queries = [
    ...routes.map((route) => ({
      ...toEngineQuery(route),
      limit: 0,
      attributesToRetrieve: ["id"],
    })),
    ...names.map((name) => ({
      indexUid: `${index}-names`,
      q: toNamesQuery(name),
      locales: toLocales(name),
      filter: NAMES_ONLY,
      matchingStrategy: "all",
      limit: toNamesQuery(name) === "" ? 0 : LOOKED_AT,
      attributesToRetrieve: NAME_FIELDS,
      showRankingScoreDetails: true,
    })),
  ];
  const { results } = answer.parse(
    await searchWhole(queries, signal, "counts"),
  );
  return names.map((name, at): BatchRow => {
    const hits = nameHits.parse(results[names.length + at]?.hits ?? []);
    const found = rankNames(hits, name)[0] ?? null;
    return {
      name,
      articles: results[at]?.estimatedTotalHits ?? 0,
      byWords: routes[at] ?? EMPTY_ROUTE,
      found,
      byName: found && {
        ...EMPTY_ROUTE,
        [FACETS[found.kind].wanted]: [found.value],
      },
    };
  });
}
