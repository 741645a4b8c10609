import { z } from "zod";
import type { Advice } from "./advice";
import { readConfig } from "./config";
import { ENGINE_TIMEOUT_MS } from "./engine";
import { toEngineFilter } from "@communique/indexer/search/engine-filter";
import { findSpelling } from "./find-spelling";
import { multiSearch } from "./multi-search";
import { toListedWords } from "@communique/indexer/search/to-words";
import { listRemovals } from "./removals";
import { countFilters } from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";

const answer = z.object({
  results: z.array(z.object({ totalHits: z.number() })),
});

/**
 * Finds out what makes a search find nothing: counts it without each of its
 * parts, and spells its words otherwise where they find nothing by themselves.
 * Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function findAdvice(route: SearchRoute): Promise<Advice> {
  const removals = listRemovals(route);
  const counts = await countRoutes(removals.map(({ by }) => by(route)));
  const countOf = (key: string) =>
    counts[removals.findIndex((removal) => removal.key === key)] ?? 0;
  const isAboutWords =
    countFilters(route) > 1
      ? countOf("filters") === 0
      : removals.every(({ key }, at) => isWord(key) || counts[at] === 0);
  return {
    removals: Object.fromEntries(
      removals.map(({ key }, at) => [key, counts[at] ?? 0]),
    ),
    suggestion: isAboutWords ? await findSuggestion(route) : null,
  };
}

async function findSuggestion(route: SearchRoute) {
  const query = await findSpelling(route.query);
  if (query === null) return null;
  const [count = 0] = await countRoutes([{ ...route, query }]);
  return count > 0 ? { query, count } : null;
}

/** Counts the articles of several searches in one request. */
async function countRoutes(
  routes: readonly SearchRoute[],
): Promise<readonly number[]> {
  if (routes.length === 0) return [];
  const { index } = readConfig();
  const queries = routes.map((route) => ({
    indexUid: index,
    ...toListedWords(route),
    filter: toEngineFilter(route),
    hitsPerPage: 0,
    attributesToRetrieve: ["id"],
  }));
  const { results } = answer.parse(
    await multiSearch(queries, AbortSignal.timeout(ENGINE_TIMEOUT_MS)),
  );
  return results.map(({ totalHits }) => totalHits);
}

const isWord = (key: string) => key.startsWith("word");
