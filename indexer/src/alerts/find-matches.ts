import { z } from "zod/mini";
import { EngineError } from "../errors.ts";
import type { SearchDocument } from "../search-document.ts";
import { quoteValue, toEngineFilter } from "../search/engine-filter.ts";
import type { TermFinder } from "../search/expand-query.ts";
import { parseRoute } from "../search/route-url.ts";
import { findLostEngines } from "../search/across-engines.ts";
import { searchWords, type PostJson } from "../search/search-words.ts";
import { toWords } from "../search/to-words.ts";

/** Ids asked for at once: 70 KB. */
const IDS_AT_ONCE = 1000;
/** Articles asked for at once. */
const ARTICLES_AT_ONCE = 100;

/** What an alert says of an article. */
const FIELDS = [
  "id",
  "title",
  "language",
  "source",
  "agency",
  "url",
  "path",
  "date",
  "datePrecision",
  "countries",
  "officials",
] as const satisfies readonly (keyof SearchDocument)[];

const hits = z.object({
  hits: z.array(z.object({ id: z.string() })),
});
const results = z.object({ results: z.tuple([hits]) });
const articles = z.object({
  hits: z.array(
    z.looseObject({ id: z.string(), title: z.record(z.string(), z.string()) }),
  ),
});
/** An article that is told of: its title is the text alone. */
export interface Match {
  readonly id: string;
  readonly title: string;
  readonly [field: string]: unknown;
}

/**
 * Finds the ids of all articles of a search, the newest first. Unlike the list on the page it holds only those that
 * have all the words: an article that has one of three is no news.
 *
 * @param search the query string of a search page
 */
export async function findIds(
  {
    post,
    indexUid,
    terms,
  }: {
    readonly post: PostJson;
    readonly indexUid: string;
    readonly terms: TermFinder | null;
  },
  search: string,
): Promise<readonly string[]> {
  const route = parseRoute(new URLSearchParams(search));
  const filter = toEngineFilter(route);
  const ids: string[] = [];
  for (;;) {
    const query = {
      indexUid,
      ...toWords(route),
      ...(filter !== null && { filter }),
      matchingStrategy: "all",
      sort: ["timestamp:desc"],
      attributesToRetrieve: ["id"],
      limit: IDS_AT_ONCE,
      offset: ids.length,
    };
    const answer = await searchWords([query], { terms, post });
    failIfLost(answer);
    const found = results.parse(answer).results[0].hits;
    ids.push(...found.map(({ id }) => id));
    if (found.length < IDS_AT_ONCE) return [...new Set(ids)];
  }
}

/** Reads what is told of articles, in the order of their ids; those that are gone by now are left out. */
export async function* readMatches(
  post: PostJson,
  indexUid: string,
  ids: readonly string[],
): AsyncGenerator<Match> {
  for (let at = 0; at < ids.length; at += ARTICLES_AT_ONCE) {
    const some = ids.slice(at, at + ARTICLES_AT_ONCE);
    const answer = await post(`/indexes/${indexUid}/search`, {
      filter: `id IN [${some.map(quoteValue).join(", ")}]`,
      attributesToRetrieve: FIELDS,
      limit: some.length,
    });
    failIfLost(answer);
    const found = new Map(
      articles.parse(answer).hits.map((hit) => [hit.id, hit]),
    );
    for (const id of some) {
      const hit = found.get(id);
      if (hit !== undefined)
        yield { ...hit, title: Object.values(hit.title)[0] ?? "" };
    }
  }
}

/** What an engine that is away has would be news when it is back: nothing is told, and nothing noted as told. */
function failIfLost(answer: unknown): void {
  const lost = findLostEngines(answer);
  if (lost.length > 0)
    throw new EngineError(
      `Meilisearch at ${lost.join(", ")} gives no answer`,
      "Start it again, then run this again: what is new is told then.",
    );
}
