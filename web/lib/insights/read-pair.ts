import { z } from "zod";
import { readConfig } from "../config";
import { toEngineFilter } from "@communique/indexer/search/engine-filter";
import { multiSearch } from "../multi-search";
import { toWords } from "@communique/indexer/search/to-words";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import type { CountryPair } from "./insights-url";
import { findPairQuote } from "./pair-quote";
import type { PairQuote } from "./pair-quote";
import { listTop } from "./time-series";
import { ownValue } from "@communique/indexer/search/own-value";

/** Articles looked at for words to quote, the newest first. */
const LOOKED_AT = 10;
const OFFICIALS = 6;

/** What the articles about two countries say. */
export interface PairDetail {
  readonly pair: CountryPair;
  readonly count: number;
  /** The officials most named beside both. */
  readonly officials: readonly (readonly [string, number])[];
  readonly quote: PairQuote | null;
}

const answer = z.object({
  results: z.array(
    z.object({
      estimatedTotalHits: z.number(),
      facetDistribution: z.object({
        officials: z.record(z.string(), z.number()).default({}),
      }),
      hits: z.array(
        z.object({
          id: z.string(),
          title: z.record(z.string(), z.string()),
          text: z.record(z.string(), z.string()),
          language: z.string(),
          source: z.string().nullable(),
          date: z.string().nullable(),
          evidence: z
            .array(
              z.object({
                kind: z.enum(["official", "country", "date"]),
                value: z.string(),
                quote: z.string(),
                start: z.number().optional(),
                end: z.number().optional(),
                rule: z.string(),
                confidence: z.number(),
              }),
            )
            .default([]),
        }),
      ),
    }),
  ),
});

/**
 * Reads about two countries what a search's articles about both have, in one
 * query. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function readPair(
  route: SearchRoute,
  pair: CountryPair,
): Promise<PairDetail> {
  const both = toEngineFilter({
    ...EMPTY_ROUTE,
    // The search's own filter says which versions count.
    versions: "all",
    countries: pair,
    all: ["country"],
  });
  const filter = [toEngineFilter(route), both].filter(Boolean).join(" AND ");
  const body = await multiSearch(
    [
      {
        indexUid: readConfig().index,
        ...toWords(route),
        filter,
        facets: ["officials"],
        // What words were searched for comes before what is new.
        ...(route.query === "" && { sort: ["timestamp:desc"] }),
        limit: LOOKED_AT,
        attributesToRetrieve: [
          "id",
          "title",
          "text",
          "language",
          "source",
          "date",
          "evidence",
        ],
      },
    ],
    new AbortController().signal,
  );
  const [found] = answer.parse(body).results;
  const officials = found?.facetDistribution.officials ?? {};
  return {
    pair,
    count: found?.estimatedTotalHits ?? 0,
    officials: listTop(officials, OFFICIALS).map(
      (name) => [name, ownValue(officials, name) ?? 0] as const,
    ),
    quote: findPairQuote(found?.hits ?? [], pair),
  };
}
