import { searchWords } from "@communique/indexer/search/search-words";
import type { WordsQuery } from "@communique/indexer/search/search-words";
import { ENGINE_TIMEOUT_MS, engineRequest } from "./engine";
import { fetchJson } from "./fetch-json";
import { readGlossary } from "./read-glossary";

/**
 * Makes several searches. The words of those that say what is `literal` are read
 * (search-words.ts); the others go to the engine as they are. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function multiSearch(
  queries: readonly WordsQuery[],
  signal: AbortSignal,
): Promise<unknown> {
  const hasWords = queries.some(({ q, literal }) => literal && q);
  return searchWords(queries, {
    terms: hasWords ? await readGlossary() : null,
    post: (path, body) => {
      const { url, init } = engineRequest(path, body);
      return fetchJson(url, init, { timeoutMs: ENGINE_TIMEOUT_MS, signal });
    },
  });
}
