import { keepLiterals } from "@communique/indexer/search/literal-words";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { findNamedValues } from "../find-passages";
import type { FoundExpansion } from "./find-expansions";
import { readSpellings } from "./read-spellings";
import { toNamedRuns } from "./to-named-runs";
import { toTerms } from "./to-terms";

/**
 * Finds the names among a search's words that have other spellings. They are
 * searched for in one field, so they are switched off together. Server only.
 *
 * @param terms what of the words is a term of the glossary, and so no name
 * @throws {EngineError} when the engine gives no answer.
 */
export async function expandNames(
  route: SearchRoute,
  terms: readonly FoundExpansion[],
  signal: AbortSignal,
): Promise<readonly FoundExpansion[]> {
  const { query, literal } = route;
  const taken = new Set(terms.map(({ key }) => key));
  const isOn = keepLiterals(literal, query).every((key) => taken.has(key));
  const spelled = await readSpellings(
    await findNamedValues(query, signal),
    signal,
  );
  return toNamedRuns(query, spelled)
    .filter(({ key }) => !taken.has(key))
    .map(({ key, typed, values }) => ({
      key,
      typed,
      values: values.map(({ kind, value }) => ({ kind, value })),
      terms: toTerms(key, values),
      isOn,
    }))
    .filter((each) => each.terms.length > 0);
}
