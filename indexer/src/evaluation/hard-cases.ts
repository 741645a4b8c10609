import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pMap from "p-map";
import { z } from "zod/mini";
import type { Corpus } from "./corpus.ts";
import { CONCURRENCY } from "./score-known-items.ts";
import type { SearchSystem } from "./systems.ts";

const articles = z.record(
  z.string(),
  z.object({ title: z.string(), text: z.string() }),
);

/** A query that is easily read wrongly, with articles that it must and must not find. */
const hardCaseSchema = z.object({
  id: z.string(),
  /** What is hard about it. */
  about: z.string(),
  /** Several ways to type the same. */
  queries: z.array(z.string()).check(z.minLength(1)),
  /** Articles that each of the queries must find, by their names in the case. */
  found: articles,
  /** Articles that none of them may find. */
  missed: articles,
});

export type HardCase = z.infer<typeof hardCaseSchema>;

const TABLE = fileURLToPath(
  new URL("../../evaluation/hard-cases.json", import.meta.url),
);

/** Reads the table of hard cases. */
export const readHardCases = (file = TABLE): HardCase[] =>
  z.array(hardCaseSchema).parse(JSON.parse(readFileSync(file, "utf8")));

const toCaseKey = (id: string, name: string) => `${id}/${name}`;

/** Day of publication of all of them. */
const DATE = "2024-05-14";

/**
 * Writes the cases' articles as records.
 *
 * @returns the file
 */
export async function writeCases(
  cases: readonly HardCase[],
  folder: string,
): Promise<string> {
  const file = path.join(folder, "hard-cases.ndjson");
  const lines = cases.flatMap(({ id, found, missed }) =>
    Object.entries({ ...found, ...missed }).map(([name, article]) =>
      JSON.stringify({ id: toCaseKey(id, name), date: DATE, ...article }),
    ),
  );
  await writeFile(file, `${lines.join("\n")}\n`);
  return file;
}

/** What went wrong with one query. */
export interface Failure {
  readonly id: string;
  readonly query: string;
  readonly notFound: readonly string[];
  readonly wronglyFound: readonly string[];
}

/** How a search does on the cases. */
export interface HardCaseScores {
  readonly cases: number;
  readonly passed: number;
  readonly failures: readonly Failure[];
}

/** All that is found counts, however far down. */
const ALL = 1000;

/** Asks a search all cases; a case is passed when each of its queries finds what it must, and nothing that it must not. */
export async function scoreHardCases(
  cases: readonly HardCase[],
  system: SearchSystem,
  { articles: known }: Corpus,
): Promise<HardCaseScores> {
  const queries = cases.flatMap((each) =>
    each.queries.map((query) => ({ ...each, query })),
  );
  const failures = await pMap(
    queries,
    async ({ id, query, found, missed }): Promise<Failure> => {
      const keys = new Set(
        (await system.find(query, ALL)).map((each) => known.get(each)?.key),
      );
      return {
        id,
        query,
        notFound: Object.keys(found).filter(
          (name) => !keys.has(toCaseKey(id, name)),
        ),
        wronglyFound: Object.keys(missed).filter((name) =>
          keys.has(toCaseKey(id, name)),
        ),
      };
    },
    { concurrency: CONCURRENCY },
  );
  const failed = failures.filter(
    ({ notFound, wronglyFound }) => notFound.length + wronglyFound.length > 0,
  );
  const ids = new Set(failed.map(({ id }) => id));
  return {
    cases: cases.length,
    passed: cases.filter(({ id }) => !ids.has(id)).length,
    failures: failed,
  };
}
