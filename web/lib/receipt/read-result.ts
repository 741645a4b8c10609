import type { SearchDocument } from "@communique/indexer/search-document";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { z } from "zod";
import { toEngineQuery } from "../engine-query";
import { toEngineSort } from "../engine-sort";
import { readAllArticles } from "../export/read-all-articles";
import { searchWhole } from "../multi-search";
import { IdSum } from "./id-sum";
import { MAX_NAMED, toPrefix } from "./receipt";

const id = z.string().regex(/^[0-9a-f]{64}$/);
const ranked = z.object({
  id,
  title: z.record(z.string(), z.string()),
  language: z.string(),
  source: z.string().nullable(),
  date: z.string().nullable(),
  datePrecision: z.enum(["day", "month", "year", "none"]),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
});

/** An article as a receipt shows it. */
export type ReceiptArticle = z.infer<typeof ranked>;
export const receiptArticle = ranked;
export const RECEIPT_FIELDS = [
  "id",
  "title",
  "language",
  "source",
  "date",
  "datePrecision",
  "dateFrom",
  "dateTo",
] as const satisfies (keyof SearchDocument)[];

const answer = z.object({
  results: z.tuple([
    z.object({ estimatedTotalHits: z.number(), hits: z.array(ranked) }),
  ]),
});

/** All that is needed to know which articles there are, and to read them in slices. */
const ID_FIELDS = [
  "id",
  "date",
  "month",
  "year",
] as const satisfies (keyof SearchDocument)[];
const placed = z.object({
  id,
  date: z.string().nullable(),
  month: z.string().nullable(),
  year: z.number().nullable(),
});

/** What a search finds now. */
export interface SearchResult {
  readonly found: number;
  /** The first, in the order of the page. */
  readonly ranked: readonly ReceiptArticle[];
  /** Of all that is found (id-sum.ts). */
  readonly idSum: string;
  /** Those of the prefixes asked for that are found, at whatever place. */
  readonly present: ReadonlySet<string>;
}

interface Options {
  readonly signal: AbortSignal;
  /** Prefixes of ids to look out for. */
  readonly wanted?: readonly string[];
}

/**
 * Reads what a search finds: its first articles in their order, and of all of
 * them which they are. Ids of more than that are read in slices, and not kept.
 * Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function readResult(
  route: SearchRoute,
  { signal, wanted = [] }: Options,
): Promise<SearchResult> {
  const query = {
    ...toEngineQuery(route),
    ...toEngineSort(route),
    attributesToRetrieve: RECEIPT_FIELDS,
    limit: MAX_NAMED,
  };
  const body = await searchWhole([query], signal);
  const [{ estimatedTotalHits, hits }] = answer.parse(body).results;
  const sum = new IdSum();
  const present = new Set<string>(),
    looked = new Set(wanted);
  let found = 0;
  const count = (article: { readonly id: string }) => {
    found += 1;
    sum.add(article.id);
    const prefix = toPrefix(article.id);
    if (looked.has(prefix)) present.add(prefix);
  };
  if (estimatedTotalHits <= hits.length) hits.forEach(count);
  else
    for await (const articles of readAllArticles(route, {
      schema: placed,
      fields: ID_FIELDS,
      signal,
    }))
      articles.forEach(count);
  return { found, ranked: hits, idSum: sum.finish(), present };
}
