import { setFlagsFromString } from "node:v8";
import { Piscina } from "piscina";
import type { EnrichedArticle, EnrichOptions } from "../enrich/enrich.ts";
import { IndexerError } from "../errors.ts";
import type { LearnedLines } from "../learn/learned-lines.ts";
import type { PreparedDocument } from "../load/prepared-document.ts";
import type { Outcome, Rejection } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import type { PageBatch, PageTask, WorkerSetup } from "./page-worker.ts";

/** How a pool works. */
export interface PoolOptions extends EnrichOptions {
  readonly threads: number;
  /** The user's own knowledge; null: none. */
  readonly knowledgeDir?: string | null;
  /** Ends all workers at once. */
  readonly signal?: AbortSignal | undefined;
  /** A page that takes longer is given up. */
  readonly limitMs?: number;
  /** The workers' compiled entry. */
  readonly worker?: URL;
}

/**
 * Threads that work on batches of pages. Outcomes come in a batch's order. A page that hangs or kills its worker is
 * rejected; the others are done.
 */
export interface PagePool {
  /** Pages as articles, without the lines that recur in their sources. */
  readonly toArticles: (
    pages: readonly RawPage[],
    learned: LearnedLines,
  ) => Promise<readonly Outcome<EnrichedArticle>[]>;
  /** The same as the documents that they become, written out. */
  readonly toDocuments: (
    pages: readonly RawPage[],
    learned: LearnedLines,
  ) => Promise<readonly Outcome<PreparedDocument>[]>;
  /** The different lines of pages. */
  readonly toLines: (
    pages: readonly RawPage[],
  ) => Promise<readonly Outcome<readonly string[]>[]>;
  /** Ends the workers; resolves when none is left. */
  readonly close: () => Promise<void>;
}

/** Real pages take milliseconds; who waits longer waits for a page made to hang. */
const PAGE_LIMIT_MS = 10_000;

/** How often a worker is looked after. */
const LOOK_MS = 250;

/**
 * Old: what needs more is no article, and its worker ends before it takes the machine along. Young: two workers at 175
 * pages take 60 MB less than without a limit, and no more time.
 */
const RESOURCE_LIMITS = {
  maxOldGenerationSizeMb: 512,
  maxYoungGenerationSizeMb: 12,
};

/**
 * V8 optimises a function when it has run so much bytecode, 15 times as much as by default: early optimising takes the
 * processors from the workers, each of which does it anew, and is often undone. 44 pages in one thread take 1.2 s of
 * processor time instead of 2.1, 880 pages 15.2 instead of 17.5.
 */
const OPTIMISE_LATER = "--interrupt-budget=1000000";

const PAGE_WORKER = new URL("./page-worker.js", import.meta.url);

/** Starts worker threads; they load their knowledge while the first pages are read. */
export function openPagePool({
  threads,
  today,
  yearRules,
  knowledgeDir = null,
  signal,
  limitMs = PAGE_LIMIT_MS,
  worker = PAGE_WORKER,
}: PoolOptions): PagePool {
  signal?.throwIfAborted();
  setFlagsFromString(OPTIMISE_LATER);
  const pool = new Piscina<PageTask, PageBatch>({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: RESOURCE_LIMITS,
    workerData: { knowledgeDir } satisfies WorkerSetup,
    recordTiming: false,
  });
  // A worker that dies between two tasks is replaced; what a task dies of, its own promise tells.
  pool.on("error", () => {});
  // Once only: a second call resolves before the workers have ended, and each that ends then is replaced.
  let ended: Promise<void> | null = null;
  const end = () => (ended ??= pool.destroy());
  signal?.addEventListener("abort", end, { once: true });

  async function run<T>(
    pages: readonly RawPage[],
    work: PageWork<T>,
  ): Promise<readonly Outcome<T>[]> {
    // A pool that was ended starts workers anew when it is given more.
    signal?.throwIfAborted();
    if (pages.length === 0) return [];
    const begun = new Int32Array(new SharedArrayBuffer(4));
    const watch = watchProgress(begun, limitMs);
    try {
      const { wanted } = work;
      const learned = work.toLearned(pages);
      const batch = await pool.run(
        { pages, wanted, today, yearRules, learned, begun },
        { signal: watch.signal },
      );
      if (batch.ok) return work.outcomesOf(batch);
      throw new IndexerError(batch.problem, batch.remedy);
    } catch (cause) {
      signal?.throwIfAborted();
      const at = Atomics.load(begun, 0) - 1,
        page = pages[at];
      // Not a page's fault: the worker could not even begin.
      if (page === undefined) throw cause;
      const [before, after] = await Promise.all([
        run(pages.slice(0, at), work),
        run(pages.slice(at + 1), work),
      ]);
      const rejection: Rejection = watch.signal.aborted
        ? { reason: "too-slow", limitMs }
        : { reason: "failed", cause };
      return [...before, { ok: false, file: page.path, rejection }, ...after];
    } finally {
      watch.end();
    }
  }

  return {
    toArticles: (pages, learned) =>
      run(pages, {
        wanted: "articles",
        toLearned: linesFor(learned),
        outcomesOf: ({ articles }) => articles,
      }),
    toDocuments: (pages, learned) =>
      run(pages, {
        wanted: "documents",
        toLearned: linesFor(learned),
        outcomesOf: ({ documents }) => documents,
      }),
    toLines: (pages) =>
      run(pages, {
        wanted: "lines",
        toLearned: () => [],
        outcomesOf: ({ lines }) => lines,
      }),
    close: () => {
      signal?.removeEventListener("abort", end);
      return end();
    },
  };
}

const linesFor =
  (learned: LearnedLines) =>
  (pages: readonly RawPage[]): PageTask["learned"] =>
    pages.map((page) => learned.linesFor(page));

/** What is wanted of a batch, and where it stands in the answer. */
interface PageWork<T> extends Pick<PageTask, "wanted"> {
  readonly toLearned: (pages: readonly RawPage[]) => PageTask["learned"];
  readonly outcomesOf: (
    batch: Extract<PageBatch, { ok: true }>,
  ) => readonly Outcome<T>[];
}

/** A signal that fires when the number of pages begun has stood still for too long. */
function watchProgress(
  begun: Int32Array,
  limitMs: number,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  let seen = 0,
    looks = 0;
  // Looks are counted, not the clock: a machine that slept has no slow pages.
  const timer = setInterval(
    () => {
      const now = Atomics.load(begun, 0);
      looks = now === seen ? looks + 1 : 0;
      seen = now;
      if (seen > 0 && looks * LOOK_MS >= limitMs) controller.abort();
    },
    Math.min(LOOK_MS, limitMs),
  );
  return { signal: controller.signal, end: () => clearInterval(timer) };
}
