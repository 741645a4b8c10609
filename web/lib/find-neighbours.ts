import type { SearchDocument } from "@communique/indexer/search-document";
import { z } from "zod";
import { readConfig } from "./config";
import { toEngineFilter } from "@communique/indexer/search/engine-filter";
import { toEngineSort } from "./engine-sort";
import { multiSearch } from "./multi-search";
import { toListedWords } from "@communique/indexer/search/to-words";
import type { SearchRoute } from "@communique/indexer/search/search-route";

/** An article beside another in a search. */
export interface Neighbour extends Pick<SearchDocument, "id" | "title"> {
  /** The page of the results that it is on. */
  readonly page: number;
}

/** Where an article stands in a search. */
export interface Neighbours {
  /** From 1. */
  readonly position: number;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
}

const FIELDS = ["id", "title"] as const satisfies (keyof SearchDocument)[];

const answer = z.object({
  results: z.array(
    z.object({
      hits: z.array(
        z.object({ id: z.string(), title: z.record(z.string(), z.string()) }),
      ),
    }),
  ),
});

/**
 * Finds the article on the page of the search that it was opened from, and the
 * ones beside it, which may be on the pages before and after. Null where it is
 * not there: the index has changed, or the address was put together. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function findNeighbours(
  id: string,
  route: SearchRoute,
  signal: AbortSignal,
): Promise<Neighbours | null> {
  const { size } = route;
  const first = (route.page - 1) * size;
  const offset = Math.max(0, first - 1);
  const filter = toEngineFilter(route);
  const body = await multiSearch(
    [
      {
        indexUid: readConfig().index,
        ...toListedWords(route),
        ...(filter && { filter }),
        ...toEngineSort(route),
        attributesToRetrieve: FIELDS,
        offset,
        limit: first - offset + size + 1,
      },
    ],
    signal,
  );
  const hits = answer.parse(body).results[0]?.hits ?? [];
  const at = hits.findIndex((hit) => hit.id === id);
  if (at === -1) return null;
  const toNeighbour = (place: number): Neighbour | null => {
    const hit = place < 0 ? undefined : hits[place];
    const page = Math.floor((offset + place) / size) + 1;
    return hit === undefined ? null : { ...hit, page };
  };
  return {
    position: offset + at + 1,
    previous: toNeighbour(at - 1),
    next: toNeighbour(at + 1),
  };
}
