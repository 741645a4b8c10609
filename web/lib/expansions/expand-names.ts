import { z } from "zod";
import { keepLiterals } from "@communique/indexer/search/literal-words";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { FIELDS_AS_WRITTEN } from "@communique/indexer/search/searched-fields";
import { toEngineQuery } from "../engine-query";
import { findNamedValues } from "../find-passages";
import { multiSearch } from "../multi-search";
import type { Expansion } from "./expansion";
import { readSpellings } from "./read-spellings";
import { toNamedRuns } from "./to-named-runs";
import { toTerms } from "./to-terms";

const counts = z.object({
  results: z.array(z.object({ estimatedTotalHits: z.number() })),
});

/**
 * Finds the names among a search's words that have other spellings. They are
 * searched for in one field, so they are counted, and switched off, together.
 * Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function expandNames(
  route: SearchRoute,
  signal: AbortSignal,
): Promise<readonly Expansion[]> {
  const { query, literal } = route;
  const spelled = await readSpellings(
    await findNamedValues(query, signal),
    signal,
  );
  const named = toNamedRuns(query, spelled)
    .map(({ key, typed, values }) => ({
      key,
      typed,
      values: values.map(({ kind, value }) => ({ kind, value })),
      terms: toTerms(key, values),
    }))
    .filter(({ terms }) => terms.length > 0);
  if (named.length === 0) return [];
  const isOn = keepLiterals(literal, query).length === 0;
  const articles = isOn ? await countBrought(route, signal) : null;
  return named.map((each) => Object.assign(each, { articles, isOn }));
}

/** Articles that have no word of the search as it is written. */
async function countBrought(route: SearchRoute, signal: AbortSignal) {
  const all = {
    ...toEngineQuery(route),
    limit: 0,
    attributesToRetrieve: ["id"],
  };
  const asWritten = { ...all, attributesToSearchOn: FIELDS_AS_WRITTEN };
  const body = await multiSearch([all, asWritten], signal);
  const [found = 0, written = 0] = counts
    .parse(body)
    .results.map(({ estimatedTotalHits }) => estimatedTotalHits);
  return Math.max(0, found - written);
}
