import type { SearchResponses } from "instantsearch.js";
import type { Advice } from "./advice";
import type { Question } from "./count-topics";
import type { EngineConnection } from "./engine-connection.browser";
import type { Expansion } from "./expansions/expansion";
import type { ListedArticle } from "./listed-article";
import { fromFilters } from "./restrictions";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { listUnmarked } from "./unmarked-hits";

/** What the server sends along with the hits. */
export interface ServedExtras {
  readonly advice: Advice | null;
  readonly expansions: readonly Expansion[];
}

/**
 * Completes an answer on the server with what scripts would ask for afterwards:
 * how articles spell the names searched for goes to the hits; advice where there
 * are none, and what the words also find, are handed back.
 */
export async function addExtras<T>(
  { results: [found] }: SearchResponses<T>,
  { query, filters }: Question,
  connection: EngineConnection,
): Promise<ServedExtras> {
  if (found === undefined || !("hits" in found))
    return { advice: null, expansions: [] };
  const route = { ...EMPTY_ROUTE, ...fromFilters(filters), query };
  const [expansions, advice] = await Promise.all([
    connection.findExpansions(route),
    found.nbHits === 0 ? connection.findAdvice(route) : null,
    addPassages(found.hits, route, connection),
  ]);
  return { advice, expansions };
}

async function addPassages(
  found: readonly unknown[],
  route: SearchRoute,
  { findPassages }: EngineConnection,
): Promise<void> {
  const hits: readonly ListedArticle[] = found.filter(isArticle);
  const ids = listUnmarked(hits, route.query);
  const passages = ids.length > 0 ? await findPassages(route, ids) : [];
  for (const passage of passages) {
    const hit = hits.find(({ id }) => id === passage.id);
    if (hit) Object.assign(hit, { passage });
  }
}

/** InstantSearch leaves the hits' type to whoever asks. */
function isArticle(hit: unknown): hit is ListedArticle {
  return typeof hit === "object" && hit !== null && "id" in hit;
}
