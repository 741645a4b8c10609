import type { PreparedDocument } from "../load/prepared-document.ts";
import { NOTHING_LEARNED } from "../learn/learned-lines.ts";
import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { toRun } from "./small-run.ts";
import type { ThreadedOptions } from "./threaded-articles.ts";
import { toThreaded } from "./threaded-pages.ts";
import type { Workers } from "./workers.ts";

/** As `toThreadedArticles`, but each article comes as the document that it becomes, written out. */
export async function* toThreadedDocuments(
  pages: AsyncGenerator<Outcome<RawPage>>,
  workers: Workers,
  { today, yearRules, learned = NOTHING_LEARNED, signal }: ThreadedOptions,
): AsyncGenerator<Outcome<PreparedDocument>> {
  const run = await toRun(pages);
  signal?.throwIfAborted();
  if (run.isSmall) {
    // Loaded only now: with workers, this thread needs neither stages nor knowledge.
    const { toArticles } = await import("../pipeline.ts");
    const { readKnowledge } = await import("../knowledge/load-knowledge.ts");
    const { prepareArticle } = await import("../load/prepared-document.ts");
    const knowledge = readKnowledge({ ownFolder: workers.knowledgeDir });
    for await (const outcome of toArticles(run.pages, knowledge, {
      today,
      yearRules,
      learned,
    }))
      yield outcome.ok
        ? { ok: true, value: prepareArticle(outcome.value, knowledge) }
        : outcome;
    return;
  }
  const { pool } = workers;
  yield* toThreaded(
    run.pages,
    (batch) => pool.toDocuments(batch, learned),
    workers,
  );
}
