import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Meilisearch } from "meilisearch";
import type { OpenedEngine } from "../engine/open-engine.ts";
import { toDataPaths } from "../engine/data-folder.ts";
import { indexExists } from "../load/build-index.ts";
import { textOutput, type ReportOutput } from "../load/report-output.ts";
import { runIndex } from "../load/run-index.ts";
import { RunReport } from "../load/run-report.ts";
import { buildPlainIndex } from "./plain-index.ts";

/** The two indexes of the same articles. */
export interface IndexPair {
  readonly own: string;
  readonly plain: string;
}

/** What to index, and how. */
export interface IndexingOptions {
  /** Of the pair: `articles` makes `articles` and `articles-plain`. */
  readonly name: string;
  readonly paths: readonly string[];
  /** YYYY-MM-DD: no article is younger. */
  readonly today: string;
  /** Take the indexes as they are, though the program or the articles have changed. */
  readonly reuse?: boolean;
  /** Learn the lines that recur. */
  readonly learn?: boolean;
}

/**
 * Brings both indexes up to date: Communiqué's by the run that every user's articles go through, and of its documents
 * the plain one.
 */
export async function makeIndexes(
  engine: OpenedEngine,
  { name, paths, today, reuse = false, learn = true }: IndexingOptions,
): Promise<IndexPair> {
  const pair = { own: name, plain: `${name}-plain` };
  const { client } = engine;
  const isKept = reuse && (await indexExists(client, pair.own));
  const loaded = isKept
    ? 0
    : await index(engine, { name, paths, today, learn });
  if (loaded > 0 || !(await isAsLarge(client, pair)))
    await buildPlainIndex(client, { from: pair.own, to: pair.plain });
  return pair;
}

/** Whether both hold the same number of articles. */
async function isAsLarge(
  client: Meilisearch,
  { own, plain }: IndexPair,
): Promise<boolean> {
  if (!(await indexExists(client, plain))) return false;
  const [one, other] = await Promise.all(
    [own, plain].map((uid) => client.index(uid).getStats()),
  );
  return one?.numberOfDocuments === other?.numberOfDocuments;
}

/** Single pages that were not taken, or stand for one another: hundreds, and nothing to be done about. */
const OF_PAGES: ReadonlySet<unknown> = new Set(["rejected", "same-address"]);

/** Tells how far the run is, and how it ended. */
function toOutput(out: NodeJS.WriteStream): ReportOutput {
  const { tell, show } = textOutput(out);
  return {
    tell: (text, event) => {
      if (!OF_PAGES.has(event["event"])) tell(text, event);
    },
    show,
  };
}

/** @returns how many articles are new or others */
async function index(
  engine: OpenedEngine,
  { name, paths, today, learn = true }: Omit<IndexingOptions, "reuse">,
): Promise<number> {
  const { folder } = engine;
  // Each index has a state of its own: an engine's folder knows of one.
  const own = path.join(folder.path, `state-${name}`);
  await mkdir(own, { recursive: true });
  const { state, rejected, learnedLines } = toDataPaths(own);
  const report = new RunReport(toOutput(process.stderr));
  await runIndex({
    engine: { ...engine, folder: { ...folder, state, rejected, learnedLines } },
    indexUid: name,
    paths,
    report,
    today,
    knowledgeDir: null,
    learn,
    signal: new AbortController().signal,
    isQuiet: true,
  });
  return report.counts.accepted;
}
