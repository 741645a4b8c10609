import { searchWords } from "@communique/indexer/search/search-words";
import type { WordsQuery } from "@communique/indexer/search/search-words";
import { askEngine } from "./ask-engine";
import type { Urgency } from "./engine-queue";
import { findNear } from "./find-near";
import { requireWhole } from "./require-whole";
import { readGlossary } from "./read-glossary";
import { readHasMeaning } from "./read-has-meaning";

/**
 * Makes several searches. The words of those that say what is `literal` are read
 * (search-words.ts); the others go to the engine as they are. Where nothing else is
 * said, hits are more urgent than counts. Server only.
 *
 * @throws {EngineError} when the engine gives no answer, or has too much to do.
 */
export async function multiSearch(
  queries: readonly WordsQuery[],
  signal: AbortSignal,
  urgency: Urgency = queries.every(isCount) ? "counts" : "hits",
): Promise<unknown> {
  const hasWords = queries.some(({ q, literal }) => literal && q);
  const isByMeaning = queries.some(({ meaning }) => meaning);
  const [terms, hasMeaning] = await Promise.all([
    hasWords ? readGlossary() : null,
    isByMeaning && readHasMeaning(),
  ]);
  return searchWords(queries, {
    terms,
    findNear: hasMeaning ? findNear : undefined,
    post: (path, body) => askEngine(path, body, { signal, urgency }),
  });
}

/**
 * The same, of all articles or none.
 *
 * @throws {EngineError} also where an engine that holds a part gives no answer.
 */
export const searchWhole = async (
  ...asked: Parameters<typeof multiSearch>
): Promise<unknown> => requireWhole(await multiSearch(...asked));

const isCount = ({ limit, hitsPerPage }: WordsQuery) =>
  limit === 0 || hitsPerPage === 0;
