import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pMap from "p-map";
import { z } from "zod/mini";
import type { Corpus } from "./corpus.ts";
import { FIRST, toScores, type Judged, type JudgedScores } from "./metrics.ts";
import { CONCURRENCY } from "./score-known-items.ts";
import type { SearchSystem } from "./systems.ts";

const keys = z.array(z.string());

/** A query in one language, with the articles in others that answer it. */
const judgedQuerySchema = z.object({
  id: z.string(),
  query: z.string(),
  /** The query's, ISO 639-1. */
  language: z.string(),
  /** What is wanted to be known: articles are judged by it. */
  about: z.string(),
  /** Queries made by hand in the articles' languages: what they find was judged, too. */
  seek: keys,
  /** Articles that answer it. */
  relevant: keys,
  /** Articles that were judged, and don't. */
  irrelevant: keys,
});

export type JudgedQuery = z.infer<typeof judgedQuerySchema>;

const SHEET = fileURLToPath(
  new URL("../../evaluation/cross-language.jsonl", import.meta.url),
);

/** Reads the sheet of judged queries, one JSON object a line. */
export const readJudgedQueries = (file = SHEET): JudgedQuery[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => judgedQuerySchema.parse(JSON.parse(line)));

/** How a search does on the judged queries. */
export interface CrossLanguageScores extends JudgedScores {
  readonly queries: number;
  /** Share of the shown articles that nobody has judged: they count as irrelevant. */
  readonly unjudged: number;
  readonly byQuery: readonly {
    readonly id: string;
    readonly found: number;
    readonly of: number;
  }[];
}

/** Asks a search all the judged queries whose articles are in the corpus. */
export async function scoreCrossLanguage(
  sheet: readonly JudgedQuery[],
  system: SearchSystem,
  corpus: Corpus,
): Promise<CrossLanguageScores> {
  const queries = sheet.filter(({ relevant }) =>
    relevant.some((key) => corpus.byKey.has(key)),
  );
  const answers = await pMap(
    queries,
    async (query) => {
      const ids = await system.find(query.query, FIRST);
      return { query, judged: toJudged(query, ids, corpus), ids };
    },
    { concurrency: CONCURRENCY },
  );
  const shown = answers.flatMap(({ query, ids }) =>
    ids.map((id) => isJudged(query, id, corpus)),
  );
  return {
    queries: queries.length,
    ...toScores(answers.map(({ judged }) => judged)),
    unjudged:
      shown.filter((known) => !known).length / Math.max(1, shown.length),
    byQuery: answers.map(({ query: { id }, judged }) => ({
      id,
      found: new Set(judged.shown.filter((group) => judged.wanted.has(group)))
        .size,
      of: Math.min(FIRST, judged.wanted.size),
    })),
  };
}

/** Puts an answer into groups: versions of one report are one article. */
export function toJudged(
  { relevant, language }: JudgedQuery,
  ids: readonly string[],
  { articles, byKey }: Corpus,
): Judged {
  const judged = relevant
    .map((key) => byKey.get(key))
    .filter((article) => article !== undefined);
  return {
    shown: ids.map((id) => articles.get(id)?.cluster ?? id),
    relevant: new Set(judged.map(({ cluster }) => cluster)),
    wanted: new Set(
      judged
        .filter((article) => article.language !== language)
        .map(({ cluster }) => cluster),
    ),
  };
}

function isJudged(
  { relevant, irrelevant }: JudgedQuery,
  id: string,
  { articles, byKey }: Corpus,
): boolean {
  const cluster = articles.get(id)?.cluster;
  return [...relevant, ...irrelevant].some(
    (key) => byKey.get(key)?.cluster === cluster,
  );
}
