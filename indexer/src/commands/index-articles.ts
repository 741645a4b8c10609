import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { OpenedEngine } from "../engine/open-engine.ts";
import { toFolderOptions } from "../engine/replace-database.ts";
import { whenLost, withEngine } from "../engine/with-engine.ts";
import { EXIT, UsageError } from "../errors.ts";
import { replaceFile } from "../load/replace-file.ts";
import { runIndex, type IndexRun } from "../load/run-index.ts";
import {
  jsonOutput,
  textOutput,
  type ReportOutput,
} from "../load/report-output.ts";
import { RunReport } from "../load/run-report.ts";
import { watchArticles } from "../start/watch-articles.ts";
import type { CommandContext } from "./command-context.ts";
import { runFirst } from "./first-run.ts";
import { runAgain } from "./run-again.ts";
import { warnOfDisk } from "./warn-of-disk.ts";
import { toTerminalJson } from "../shown-text.ts";

/** Flags of `communique index`. */
export interface IndexOptions {
  /** The run fails when more than this share of the files is rejected, 0 to 1. */
  readonly maxRejected: number;
  /** Worker threads; without a number: as many as there are processors, up to eight. */
  readonly threads?: number | undefined;
  /** Learn the lines that recur in a source, and take them out. */
  readonly learn: boolean;
  /** Build a new index even where the old one could be brought up to date. */
  readonly rebuild: boolean;
  /** Say what would be done, and do nothing. */
  readonly dryRun: boolean;
  /** Where to write the counts and rejections as JSON. */
  readonly report?: string | undefined;
  /** A list of files to be read again, one a line. */
  readonly retry?: string | undefined;
  /** Tell what happens as JSON, one object a line. */
  readonly json: boolean;
  /** Go on with what changes, until it is stopped. */
  readonly watch: boolean;
  /** Move a database of another engine version aside. */
  readonly replaceDatabase: boolean;
}

/** Makes the index what files and folders (default: ARTICLES_DIR) are now. */
export async function indexArticles(
  paths: readonly string[],
  options: IndexOptions,
  context: CommandContext,
): Promise<number> {
  const { settings, stderr } = context;
  const retry = await readRetry(options.retry);
  const out = options.json ? jsonOutput(stderr) : textOutput(stderr);
  await warnOfDisk(settings, out);
  return withEngine(
    settings,
    {
      ...toFolderOptions(options.replaceDatabase, stderr),
      onLost: (problem) =>
        out.tell(`${problem}; going on with a new one`, {
          event: "engine-lost",
          problem,
        }),
    },
    (engine) => indexInto(engine, paths, { ...options, retry, out }, context),
  );
}

async function indexInto(
  engine: OpenedEngine,
  paths: readonly string[],
  options: Omit<IndexOptions, "retry"> & {
    readonly retry: ReadonlySet<string>;
    readonly out: ReportOutput;
  },
  context: CommandContext,
): Promise<number> {
  const { settings, today, signal } = context;
  const { maxRejected, threads, learn, rebuild, dryRun, retry } = options;
  const report = new RunReport(options.out);
  const roots = paths.length === 0 ? [settings.articlesDir] : paths;
  const run: IndexRun = {
    engine,
    indexUid: settings.indexUid,
    paths: roots,
    today,
    yearRules: settings.yearRules,
    report,
    signal,
    knowledgeDir: settings.knowledgeDir,
    embedder: settings.embedder,
    threads,
    learn,
    rebuild,
    dryRun,
    retry,
  };
  const documents = options.watch ? await runFirst(run) : await runIndex(run);
  if (dryRun) return EXIT.done;
  if (options.report !== undefined)
    await replaceFile(
      options.report,
      `${toTerminalJson(report.toJson(), 1)}\n`,
    );
  if (options.watch) {
    await watchUntilStopped(engine, roots, context, { threads, learn });
    return EXIT.done;
  }
  const { rejected, refused, stillRejected } = report.counts;
  const lost = rejected + refused + stillRejected;
  return lost > (documents + lost) * maxRejected ? EXIT.failed : EXIT.done;
}

async function watchUntilStopped(
  engine: OpenedEngine,
  roots: readonly string[],
  context: CommandContext,
  options: Pick<IndexRun, "threads" | "learn">,
): Promise<void> {
  const { signal } = context;
  const unwatch = watchArticles(roots, () =>
    runAgain(engine, context, roots, options),
  );
  try {
    if (!signal.aborted)
      await Promise.race([once(signal, "abort"), whenLost(engine)]);
  } finally {
    await unwatch();
  }
}

/** The files of a list; a record of a file stands for the file. */
async function readRetry(
  file: string | undefined,
): Promise<ReadonlySet<string>> {
  if (file === undefined) return new Set();
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new UsageError(
      `${file}: cannot be read`,
      "Give a list of files, one a line, as rejected.txt in the data folder.",
      cause,
    );
  });
  return new Set(text.split("\n").filter((line) => line !== ""));
}
