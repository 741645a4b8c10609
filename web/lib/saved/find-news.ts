import type { SearchRoute } from "@communique/indexer/search/search-route";
import { z } from "zod";
import { toEngineQuery } from "../engine-query";
import { onlyText } from "../export/export-format";
import { searchWhole } from "../multi-search";
import { KNOWN_DIGITS, MAX_KNOWN, MAX_NAMED } from "./news";
import type { News } from "./news";

/** What a browser asks: the search, and the articles that it knows of it. */
export const newsQuestion = z.strictObject({
  search: z.string().max(20_000),
  known: z
    .array(z.string().regex(/^[\w-]{1,12}$/))
    .max(MAX_KNOWN)
    .nullable(),
});

const answer = z.object({
  results: z.tuple([
    z.object({
      estimatedTotalHits: z.number(),
      hits: z.array(
        z.object({
          id: z.string(),
          title: z.record(z.string(), z.string()),
          language: z.string(),
          date: z.string().nullable(),
        }),
      ),
    }),
  ]),
});

/**
 * Finds which of the newest articles of a search are not known yet. Documents
 * have no time of indexing, so articles are compared, and only the newest by
 * date: of older ones that came later the number alone tells. Null for `known`
 * means that everything is. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function findNews(
  route: SearchRoute,
  known: readonly string[] | null,
  signal: AbortSignal,
): Promise<News> {
  const query = {
    ...toEngineQuery(route),
    // As in feeds and alerts: an article that has one word of three is no news.
    matchingStrategy: "all",
    sort: ["timestamp:desc"],
    limit: MAX_KNOWN,
    attributesToRetrieve: ["id", "title", "language", "date"],
  };
  const body = await searchWhole([query], signal);
  const [{ estimatedTotalHits, hits }] = answer.parse(body).results;
  const toKnown = (id: string) => id.slice(0, KNOWN_DIGITS);
  const isKnown = new Set(known);
  const fresh =
    known === null ? [] : hits.filter(({ id }) => !isKnown.has(toKnown(id)));
  return {
    total: estimatedTotalHits,
    ids: hits.map(({ id }) => toKnown(id)),
    fresh: fresh.length,
    articles: fresh
      .slice(0, MAX_NAMED)
      .map(({ title, ...rest }) =>
        Object.assign(rest, { title: onlyText(title) }),
      ),
  };
}
