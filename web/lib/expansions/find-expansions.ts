import type { SearchRoute } from "@communique/indexer/search/search-route";
import { expandNames } from "./expand-names";
import type { Expansion } from "./expansion";

/** One for each kind of what words stand for. */
const KINDS = [expandNames] as const;

/**
 * Finds what the words of a search also find, and how many articles that brings;
 * in the order of the kinds. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function findExpansions(
  route: SearchRoute,
  signal: AbortSignal,
): Promise<readonly Expansion[]> {
  if (route.query.trim() === "") return [];
  const found = await Promise.all(KINDS.map((expand) => expand(route, signal)));
  return found.flat();
}
