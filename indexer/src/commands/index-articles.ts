import { openEngine } from "../engine/open-engine.ts";
import { ensureSearchKey } from "../engine/search-key.ts";
import { EXIT } from "../errors.ts";
import { runIndex } from "../load/run-index.ts";
import { RunReport } from "../load/run-report.ts";
import type { CommandContext } from "./command-context.ts";

/** Flags of `communique index`. */
export interface IndexOptions {
  /** The run fails when more than this share of the files is rejected, 0 to 1. */
  readonly maxRejected: number;
  /** Worker threads; without a number: as many as there are processors, up to eight. */
  readonly threads?: number | undefined;
  /** Learn the lines that recur in a source, and take them out. */
  readonly learn: boolean;
}

/** Builds the index anew from files and folders (default: ARTICLES_DIR) and swaps it in. */
export async function indexArticles(
  paths: readonly string[],
  { maxRejected, threads, learn }: IndexOptions,
  context: CommandContext,
): Promise<number> {
  const { settings, stderr, today, signal } = context;
  const engine = await openEngine(settings);
  try {
    await ensureSearchKey(engine.client, engine.masterKey, settings.indexUid);
    const report = new RunReport(stderr);
    const roots = paths.length === 0 ? [settings.articlesDir] : paths;
    await runIndex({
      engine,
      indexUid: settings.indexUid,
      paths: roots,
      today,
      report,
      signal,
      knowledgeDir: settings.knowledgeDir,
      threads,
      learn,
    });
    const { accepted, rejected } = report.counts;
    return rejected > (accepted + rejected) * maxRejected
      ? EXIT.failed
      : EXIT.done;
  } finally {
    await engine.stop();
  }
}
