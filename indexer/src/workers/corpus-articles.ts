import type { EnrichedArticle } from "../enrich/enrich.ts";
import { learnLines } from "../learn/learn-lines.ts";
import { NOTHING_LEARNED, type LearnedLines } from "../learn/learned-lines.ts";
import type { Outcome } from "../outcome.ts";
import { listFiles } from "../read/list-files.ts";
import { readPages } from "../read/read-pages.ts";
import { toThreadedArticles } from "./threaded-articles.ts";
import { toThreadedLines } from "./threaded-lines.ts";
import { Workers, type WorkersOptions } from "./workers.ts";

/** How to turn a corpus into articles. */
export interface CorpusOptions extends WorkersOptions {
  /** Learn the lines that recur in a source, and take them out. */
  readonly learn: boolean;
  /** Called once, before the first article. */
  readonly onLearned?: (learned: LearnedLines) => void;
}

/**
 * The articles of files and folders, in the files' order: learns the lines that recur in their sources, then reads,
 * cleans and enriches, in worker threads where there is enough to do.
 */
export async function* toCorpusArticles(
  paths: readonly string[],
  { learn, onLearned, ...options }: CorpusOptions,
): AsyncGenerator<Outcome<EnrichedArticle>> {
  const { today, yearRules, signal } = options;
  const workers = new Workers(options);
  try {
    const learned = learn
      ? await learnLines(listFiles(paths), {
          signal,
          toLines: (pages) => toThreadedLines(pages, workers),
        })
      : NOTHING_LEARNED;
    onLearned?.(learned);
    const pages = readPages(listFiles(paths));
    yield* toThreadedArticles(pages, workers, {
      today,
      yearRules,
      learned,
      signal,
    });
  } finally {
    await workers.close();
  }
}
