import type { SearchDocument } from "@communique/indexer/search-document";
import { z } from "zod";
import { readConfig } from "./config";
import { quoteValue } from "@communique/indexer/search/engine-filter";
import { multiSearch } from "./multi-search";
import { toLocales } from "@communique/indexer/search/query-locales";
import type { WordsQuery } from "@communique/indexer/search/search-words";
import { scoreSimilar, titleWords } from "./score-similar";
import type { Similarity } from "./score-similar";

/** Articles shown. */
const MAX_SHOWN = 6;
/** Articles that each question may bring: five questions, so at most 125 are compared. */
const HITS_PER_QUESTION = 25;
/** The most salient values asked for. */
const MAX_OFFICIALS = 5;
const MAX_COUNTRIES = 3;
/** The engine reads ten words of a query. */
const MAX_WORDS = 10;

const FIELDS = [
  "id",
  "title",
  "language",
  "source",
  "date",
  "datePrecision",
  "dateFrom",
  "dateTo",
  "countries",
  "officials",
  "cluster",
] as const satisfies (keyof SearchDocument)[];

const found = z.object({
  id: z.string(),
  title: z.record(z.string(), z.string()),
  language: z.string(),
  source: z.string().nullable(),
  date: z.string().nullable(),
  datePrecision: z.enum(["day", "month", "year", "none"]),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  countries: z.array(z.string()),
  officials: z.array(z.string()),
  cluster: z.string(),
});
const answer = z.object({
  results: z.array(z.object({ hits: z.array(found) })),
});

/** An article like another, and why. */
export interface SimilarArticle {
  readonly article: z.infer<typeof found>;
  readonly why: Similarity;
}

/** Longest wait for the engine. */
const TIMEOUT_MS = 5_000;

/** Similar articles, or null where the engine gives no answer. Server only. */
export function readSimilar(
  article: SearchDocument,
): Promise<readonly SimilarArticle[] | null> {
  return findSimilar(article, AbortSignal.timeout(TIMEOUT_MS)).catch(
    () => null,
  );
}

/**
 * Finds articles with the same officials, countries and words, those of the same
 * time first: one request of up to five questions, of which each brings a bounded
 * number, compared here. Of several versions of an article one is shown. Server
 * only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
async function findSimilar(
  article: SearchDocument,
  signal: AbortSignal,
): Promise<SimilarArticle[]> {
  const queries = toQuestions(article);
  if (queries.length === 0) return [];
  const { results } = answer.parse(
    await multiSearch(queries, signal, "extras"),
  );
  const byCluster = new Map<string, SimilarArticle>();
  for (const other of results.flatMap(({ hits }) => hits)) {
    const why = scoreSimilar(article, other);
    if (why === null) continue;
    const best = byCluster.get(other.cluster);
    if (best === undefined || why.score > best.why.score)
      byCluster.set(other.cluster, { article: other, why });
  }
  return [...byCluster.values()]
    .sort((a, b) => b.why.score - a.why.score)
    .slice(0, MAX_SHOWN);
}

/** What is asked: by officials and by countries, just before the day and just after it, and by the title's words. */
function toQuestions(article: SearchDocument): WordsQuery[] {
  const { timestamp } = article;
  const others = `id != ${quoteValue(article.id)} AND cluster != ${quoteValue(article.cluster)}`;
  const ask = (clause: string | null, more: object = {}) => ({
    indexUid: readConfig().index,
    filter: [others, clause].filter((part) => part !== null).join(" AND "),
    attributesToRetrieve: FIELDS,
    limit: HITS_PER_QUESTION,
    ...more,
  });
  const around = (clause: string) =>
    timestamp === null
      ? [ask(clause, { sort: ["timestamp:desc"] })]
      : [
          ask(`${clause} AND timestamp <= ${timestamp}`, {
            sort: ["timestamp:desc"],
          }),
          ask(`${clause} AND timestamp >= ${timestamp}`, {
            sort: ["timestamp:asc"],
          }),
        ];
  const officials = article.officials.slice(0, MAX_OFFICIALS);
  const countries = article.countries.slice(0, MAX_COUNTRIES);
  const words = titleWords(article).slice(0, MAX_WORDS).join(" ");
  return [
    ...(officials.length === 0
      ? []
      : around(`officials IN [${officials.map(quoteValue).join(", ")}]`)),
    ...(countries.length === 0
      ? []
      : around(
          countries
            .slice(0, 2)
            .map((code) => `countries = ${quoteValue(code)}`)
            .join(" AND "),
        )),
    ...(words === ""
      ? []
      : [
          ask(null, {
            q: words,
            locales: toLocales(words),
            // Drops the words that stand in most articles first.
            matchingStrategy: "frequency",
          }),
        ]),
  ];
}
