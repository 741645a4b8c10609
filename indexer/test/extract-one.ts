import type { EnrichedArticle } from "../src/enrich/enrich.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import type { Outcome } from "../src/outcome.ts";
import { toArticles } from "../src/pipeline.ts";
import { listFiles } from "../src/read/list-files.ts";
import { readPages } from "../src/read/read-pages.ts";

/** Later than any sample; a fixed day, so that the tests give the same on any day. */
export const TODAY = "2026-01-31";

/** Runs the whole pipeline over files or folders, as `communique extract` does. */
export async function extractAll(
  paths: readonly string[],
): Promise<Outcome<EnrichedArticle>[]> {
  const outcomes: Outcome<EnrichedArticle>[] = [];
  for await (const outcome of toArticles(
    readPages(listFiles(paths)),
    loadKnowledge(),
    { today: TODAY },
  ))
    outcomes.push(outcome);
  return outcomes;
}
