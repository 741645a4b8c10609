import type { EnrichedArticle, EnrichOptions } from "../enrich/enrich.ts";
import { NOTHING_LEARNED, type LearnedLines } from "../learn/learned-lines.ts";
import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { toRun } from "./small-run.ts";
import { toThreaded } from "./threaded-pages.ts";
import type { Workers } from "./workers.ts";

/** How to turn pages into articles. */
export interface ThreadedOptions extends EnrichOptions {
  /** Lines that recur in the pages' sources. */
  readonly learned?: LearnedLines;
  /** Ends the run at once, with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs pages through the pipeline in worker threads; the outcomes come in the pages' order and are the same on any
 * number of threads. What is in work at a time is bounded, however many pages there are. A small run stays in this
 * thread.
 */
export async function* toThreadedArticles(
  pages: AsyncGenerator<Outcome<RawPage>>,
  workers: Workers,
  { today, yearRules, learned = NOTHING_LEARNED, signal }: ThreadedOptions,
): AsyncGenerator<Outcome<EnrichedArticle>> {
  const run = await toRun(pages);
  signal?.throwIfAborted();
  if (run.isSmall) {
    // Loaded only now: with workers, this thread needs neither stages nor knowledge.
    const { toArticles } = await import("../pipeline.ts");
    const { readKnowledge } = await import("../knowledge/load-knowledge.ts");
    const knowledge = readKnowledge({ ownFolder: workers.knowledgeDir });
    yield* toArticles(run.pages, knowledge, { today, yearRules, learned });
    return;
  }
  const { pool } = workers;
  yield* toThreaded(
    run.pages,
    (batch) => pool.toArticles(batch, learned),
    workers,
  );
}
