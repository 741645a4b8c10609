import type { SearchDocument } from "@communique/indexer/search-document";
import { z } from "zod";
import { toEngineQuery } from "../engine-query";
import { readIndexVersion } from "../index-version";
import { searchWhole } from "../multi-search";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import {
  cutByField,
  cutById,
  MOST_HITS,
  SLICE_FIELDS,
  SLICE_SIZE,
  toClauses,
  wholeSlice,
} from "./article-slices";
import type { Slice, TimeOrder } from "./article-slices";
import { compareDates } from "./compare-dates";
import type { DatedArticle } from "./compare-dates";

/** Times that an index which has changed meanwhile is gone through. */
const MAX_PASSES = 3;
/** Digits of an id kept to know it by: 52 bits, exact in a number. Two of a million articles share them once in ten thousand times. */
const KNOWN_DIGITS = 13;

const counted = z.object({
  results: z.tuple([
    z.object({
      estimatedTotalHits: z.number(),
      facetDistribution: z
        .record(z.string(), z.record(z.string(), z.number()))
        .default({}),
    }),
  ]),
});

interface Options<T> {
  /** The fields to be read, as a schema. */
  readonly schema: z.ZodType<T>;
  readonly fields: readonly (keyof SearchDocument)[];
  readonly signal: AbortSignal;
}

/**
 * Reads all articles of a search in batches, by date, and never one twice. The
 * engine's own pages (offset and limit) would move when the index changes, and
 * cost the more the further down they are; instead the search is cut into
 * disjoint parts by year, month, day and id. If the index has changed in the
 * meantime, it is gone through again for what had not been there. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function* readAllArticles<T extends DatedArticle>(
  route: SearchRoute,
  { schema, fields, signal }: Options<T>,
): AsyncGenerator<readonly T[], void, undefined> {
  const seen = new Set<number>();
  const isNew = ({ id }: T) => {
    const known = Number.parseInt(id.slice(0, KNOWN_DIGITS), 16);
    return !seen.has(known) && seen.add(known);
  };
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    const before = await readIndexVersion();
    for await (const articles of readOnce(route, { schema, fields, signal })) {
      const fresh = articles.filter(isNew);
      if (fresh.length > 0) yield fresh;
    }
    if ((await readIndexVersion()) === before) return;
  }
}

/** Counts the articles of a search. Server only. */
export async function countArticles(
  route: SearchRoute,
  signal: AbortSignal,
): Promise<number> {
  return (await count(route, [], { facets: [], signal })).total;
}

async function* readOnce<T extends DatedArticle>(
  route: SearchRoute,
  { schema, fields, signal }: Options<T>,
): AsyncGenerator<readonly T[]> {
  const order: TimeOrder = route.sort === "date:asc" ? "oldest" : "newest";
  const answer = z.object({
    results: z.tuple([z.object({ hits: z.array(schema) })]),
  });
  // A stack, the next on top.
  const slices: Slice[] = [wholeSlice(await countArticles(route, signal))];
  for (let slice = slices.pop(); slice; slice = slices.pop()) {
    const field = SLICE_FIELDS[slice.depth];
    if (slice.count <= SLICE_SIZE) {
      const { filter, ...query } = toEngineQuery(route);
      const body = await searchWhole(
        [
          {
            ...query,
            filter: [...filter, ...toClauses(slice)],
            limit: MOST_HITS,
            attributesToRetrieve: fields,
          },
        ],
        signal,
        "counts",
      );
      const { hits } = answer.parse(body).results[0];
      if (hits.length < MOST_HITS) {
        yield hits.toSorted((a, b) => compareDates(a, b, order));
        continue;
      }
    }
    if (field === undefined) {
      slices.push(...cutById(slice).toReversed());
      continue;
    }
    const { total, counts } = await count(route, toClauses(slice), {
      facets: [field],
      signal,
    });
    slices.push(
      ...cutByField({ ...slice, count: total }, field, {
        counts: counts[field] ?? {},
        order,
      }).toReversed(),
    );
  }
}

async function count(
  route: SearchRoute,
  clauses: readonly string[],
  { facets, signal }: { facets: readonly string[]; signal: AbortSignal },
) {
  const { filter, ...query } = toEngineQuery(route);
  const body = await searchWhole(
    [{ ...query, filter: [...filter, ...clauses], facets, limit: 0 }],
    signal,
  );
  const [{ estimatedTotalHits, facetDistribution }] =
    counted.parse(body).results;
  return { total: estimatedTotalHits, counts: facetDistribution };
}
