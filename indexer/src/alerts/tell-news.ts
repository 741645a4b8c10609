import type { TermFinder } from "../search/expand-query.ts";
import type { PostJson } from "../search/search-words.ts";
import type { SavedSearch } from "../search/saved-searches.ts";
import type { AlertSink } from "./alert-sink.ts";
import { findIds, readMatches } from "./find-matches.ts";
import { readTold, toToldFile, writeTold } from "./told-articles.ts";
import { toTerminalJson } from "../shown-text.ts";

interface News {
  /** Asks the engines. */
  readonly post: PostJson;
  readonly indexUid: string;
  /** Null where the index has no glossary. */
  readonly terms: TermFinder | null;
  /** Where is kept what was told. */
  readonly folder: string;
  /** The file of the searches. */
  readonly list: string;
  /** Whether all is told the first time, or nothing. */
  readonly tellAll: boolean;
  /** Opens what the news are written to. */
  readonly toSink: () => AlertSink;
}

/**
 * Tells what a search finds that was not told before, one JSON object a line. It is remembered only when all of it has
 * arrived: what is lost on the way is told again.
 *
 * @returns what became of it, in words
 */
export async function tellNews(
  search: SavedSearch,
  { post, indexUid, terms, folder, list, tellAll, toSink }: News,
): Promise<string> {
  const file = toToldFile(folder, list, search);
  const before = await readTold(file);
  const ids = await findIds({ post, indexUid, terms }, search.search);
  const isFirst = before === null;
  const fresh =
    isFirst && !tellAll ? [] : ids.filter((id) => before?.has(id) !== true);
  if (fresh.length > 0) {
    const sink = toSink();
    try {
      for await (const match of readMatches(post, indexUid, fresh)) {
        const article = {
          ...match,
          page: `/articles/${match.id}?${search.search}`,
        };
        const line = { name: search.name, search: search.search, article };
        await sink.write(`${toTerminalJson(line)}\n`);
      }
    } catch (error) {
      sink.abort();
      throw error;
    }
    await sink.end();
  }
  // With those told before: an article may leave the results for a while, as when another version of it leads.
  await writeTold(file, search, [...new Set([...(before ?? []), ...ids])]);
  if (isFirst && !tellAll)
    return `${ids.length} articles remembered; what comes from now on is told`;
  return `${fresh.length} new of ${ids.length} articles`;
}
