import { availableParallelism } from "node:os";
import { pMapIterable } from "p-map";
import type { EnrichedArticle } from "../enrich/enrich.ts";
import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { openArticlePool, type ArticlePool } from "./article-pool.ts";
import { charsOf, toPageBatches } from "./page-batches.ts";

/** How to turn pages into articles. */
export interface ThreadedOptions {
  /** The day of the run, YYYY-MM-DD. */
  readonly today: string;
  readonly threads?: number;
  /** Ends the run at once, with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** More threads take memory each, and one thread that reads cannot feed them. */
const MOST_THREADS = 8;

/** A run this small is over sooner without workers, and cannot hold a page that hangs for long. */
const SMALL_RUN = { pages: 8, chars: 256_000 };

/** As many as there are processors, up to eight. */
export const defaultThreads = () =>
  Math.min(availableParallelism(), MOST_THREADS);

/**
 * Runs pages through the pipeline in worker threads; the outcomes come in the pages' order and are the same on any
 * number of threads. What is in work at a time is bounded, however many pages there are. A small run stays in this
 * thread.
 */
export async function* toThreadedArticles(
  pages: AsyncGenerator<Outcome<RawPage>>,
  { today, threads = defaultThreads(), signal }: ThreadedOptions,
): AsyncGenerator<Outcome<EnrichedArticle>> {
  const first = await takeSmallRun(pages);
  signal?.throwIfAborted();
  if (first.isAll) {
    // Loaded only now: with workers, this thread needs neither stages nor knowledge.
    const { toArticles } = await import("../pipeline.ts");
    const { readKnowledge } = await import("../knowledge/load-knowledge.ts");
    yield* toArticles(first.pages, readKnowledge(), { today });
    return;
  }
  const pool = openArticlePool({ threads, today, signal });
  try {
    const batches = toPageBatches(continued(first.pages, pages));
    yield* inOrder(batches, pool, threads);
  } finally {
    await pool.close();
  }
}

async function takeSmallRun(pages: AsyncGenerator<Outcome<RawPage>>) {
  const taken: Outcome<RawPage>[] = [];
  let chars = 0;
  while (taken.length < SMALL_RUN.pages && chars < SMALL_RUN.chars) {
    const next = await pages.next();
    if (next.done === true) return { pages: taken, isAll: true };
    taken.push(next.value);
    chars += charsOf(next.value);
  }
  return { pages: taken, isAll: false };
}

async function* continued<T>(first: readonly T[], rest: AsyncIterable<T>) {
  yield* first;
  yield* rest;
}

async function* inOrder(
  batches: AsyncIterable<Outcome<RawPage>[]>,
  pool: ArticlePool,
  threads: number,
): AsyncGenerator<Outcome<EnrichedArticle>> {
  const done = pMapIterable(batches, (batch) => runBatch(batch, pool), {
    // One more than can be worked on: the next is there when a worker is done.
    concurrency: threads + 1,
    // A slow page holds up those behind it; the workers go on until as many batches wait for it.
    backpressure: threads * 4,
  });
  for await (const outcomes of done) yield* outcomes;
}

/** Pages that could not be read have their outcome already. */
async function runBatch(
  batch: readonly Outcome<RawPage>[],
  pool: ArticlePool,
): Promise<Outcome<EnrichedArticle>[]> {
  const outcomes = await pool.run(
    batch.flatMap((page) => (page.ok ? [page.value] : [])),
  );
  const next = outcomes.values();
  return batch.flatMap((page) => {
    if (!page.ok) return [page];
    const outcome = next.next();
    return outcome.done === true ? [] : [outcome.value];
  });
}
