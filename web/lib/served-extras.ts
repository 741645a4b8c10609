import type { SearchResponses } from "instantsearch.js";
import type { Advice } from "./advice";
import type { Question } from "./count-topics";
import type { EngineConnection } from "./engine-connection.browser";
import type { ListedArticle } from "./listed-article";
import { fromFilters } from "./restrictions";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import { listUnmarked } from "./unmarked-hits";

/**
 * Completes an answer on the server with what scripts would ask for afterwards:
 * how articles spell the names searched for goes to the hits, advice where there
 * are none is handed back.
 */
export async function addExtras<T>(
  { results: [found] }: SearchResponses<T>,
  { query, filters }: Question,
  { findAdvice, findPassages }: EngineConnection,
): Promise<Advice | null> {
  if (found === undefined || !("hits" in found)) return null;
  if (found.nbHits === 0)
    return findAdvice({ ...EMPTY_ROUTE, ...fromFilters(filters), query });
  const hits: readonly ListedArticle[] = found.hits.filter(isArticle);
  const ids = listUnmarked(hits, query);
  const passages = ids.length > 0 ? await findPassages(query, ids) : [];
  for (const passage of passages) {
    const hit = hits.find(({ id }) => id === passage.id);
    if (hit) Object.assign(hit, { passage });
  }
  return null;
}

/** InstantSearch leaves the hits' type to whoever asks. */
function isArticle(hit: unknown): hit is ListedArticle {
  return typeof hit === "object" && hit !== null && "id" in hit;
}
