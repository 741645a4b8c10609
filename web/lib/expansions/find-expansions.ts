import { z } from "zod";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { toEngineQuery } from "../engine-query";
import { multiSearch } from "../multi-search";
import { expandNames } from "./expand-names";
import { expandTerms } from "./expand-terms";
import type { Expansion } from "./expansion";

const counts = z.object({
  results: z.array(z.object({ estimatedTotalHits: z.number() })),
});

/** An expansion whose articles were not counted yet. */
export type FoundExpansion = Omit<Expansion, "articles">;

/**
 * Finds what the words of a search also find, and how many articles only that
 * brings. Names are searched for in one field, so they are counted together; they
 * come after the glossary's terms. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function findExpansions(
  route: SearchRoute,
  signal: AbortSignal,
): Promise<readonly Expansion[]> {
  if (route.query.trim() === "") return [];
  const terms = await expandTerms(route);
  const names = await expandNames(route, terms, signal);
  const groups = [...terms.map((term) => [term]), names].filter((group) =>
    group.some(({ isOn }) => isOn),
  );
  const brought = await countBrought(route, groups, signal);
  const articles = new Map(
    groups.flatMap((group, at) =>
      group.map(({ key }) => [key, brought[at] ?? null] as const),
    ),
  );
  return [...terms, ...names].map((each) =>
    Object.assign(each, { articles: articles.get(each.key) ?? null }),
  );
}

/**
 * Of each group, the articles with all words that are not found when it is taken
 * as typed. Those that lack a word are there either way.
 */
async function countBrought(
  route: SearchRoute,
  groups: readonly (readonly FoundExpansion[])[],
  signal: AbortSignal,
): Promise<readonly number[]> {
  if (groups.length === 0) return [];
  const without = groups.map((group) => [
    ...route.literal,
    ...group.map(({ key }) => key),
  ]);
  const queries = [route.literal, ...without].map((literal) =>
    Object.assign(toEngineQuery({ ...route, literal }), {
      matchingStrategy: "all",
      limit: 0,
      attributesToRetrieve: ["id"],
    }),
  );
  const [all = 0, ...others] = counts
    .parse(await multiSearch(queries, signal, "extras"))
    .results.map(({ estimatedTotalHits }) => estimatedTotalHits);
  return others.map((count) => Math.max(0, all - count));
}
