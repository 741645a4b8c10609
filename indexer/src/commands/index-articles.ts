import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
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
  /** Processes that read files. */
  readonly processes: number;
  /** Worker threads of each process; without a number: the processors, divided among them, at most eight each. */
  readonly threads?: number | undefined;
  /** Learn the lines that recur in a source, and take them out. */
  readonly learn: boolean;
  /** Build a new index even where the old one could be brought up to date. */
  readonly rebuild: boolean;
  /** Say what would be done, and do nothing. */
  readonly dryRun: boolean;
  /** Where to write the counts and rejections as JSON. */
  readonly report?: string | undefined;
  /** A list of files and folders, one a line. */
  readonly filesFrom?: string | undefined;
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
  const roots = [...paths, ...(await readRoots(options.filesFrom))];
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
    (engine) => indexInto(engine, roots, { ...options, retry, out }, context),
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
  const { maxRejected, processes, threads, learn } = options;
  const { rebuild, dryRun, retry } = options;
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
    overrides: settings.overrides,
    processes,
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
    await watchUntilStopped(engine, roots, context, {
      processes,
      threads,
      learn,
    });
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
  options: Pick<IndexRun, "processes" | "threads" | "learn">,
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
const readRetry = async (
  file: string | undefined,
): Promise<ReadonlySet<string>> =>
  new Set(
    file === undefined
      ? []
      : await readList(file, "as rejected.txt in the data folder"),
  );

/** The files and folders of a list: Common Crawl has one for each month, warc.paths.gz. */
async function readRoots(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return [];
  const roots = await readList(file, "each from where you stand");
  if (roots.length > 0) return roots;
  throw new UsageError(
    `${file}: names no file`,
    "Give a list of files and folders, one a line.",
  );
}

/** @throws UsageError where it cannot be read */
async function readList(file: string, hint: string): Promise<string[]> {
  let bytes: Buffer;
  try {
    const read = await readFile(file);
    bytes = isPacked(read) ? gunzipSync(read) : read;
  } catch (cause) {
    throw new UsageError(
      `${file}: cannot be read`,
      `Give a list of files, one a line, ${hint}.`,
      cause,
    );
  }
  return bytes
    .toString()
    .split(/\r?\n/)
    .filter((line) => line !== "");
}

// The first bytes of gzip
const isPacked = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;
