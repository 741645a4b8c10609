import { mkdirSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { pMapIterable } from "p-map";
import workerpool from "workerpool";
import type { EnrichOptions } from "../enrich/enrich.ts";
import { IndexerError } from "../errors.ts";
import type { LearnedLines } from "../learn/learned-lines.ts";
import type { FileSample } from "../learn/sample-pages.ts";
import type { FileDocument } from "../load/file-documents.ts";
import { noPages, type KnownPagesOf } from "../load/known-pages.ts";
import type { Rejection } from "../outcome.ts";
import type { SourceFile } from "../read/list-files.ts";
import { toBundles } from "./file-bundles.ts";
import type {
  FileWork,
  ProcessSetup,
  SpoolAnswer,
  SpooledDocument,
} from "./file-task.ts";
import { readSpool } from "./spool.ts";

/** How many processes, and what they work with. */
export interface FileProcessesOptions extends EnrichOptions {
  readonly count: number;
  /** Worker threads of each. */
  readonly threads: number;
  readonly knowledgeDir: string | null;
  /** A folder of this run's own, for what was read and is not loaded yet. */
  readonly folder: string;
  /** Ends them at once. */
  readonly signal: AbortSignal;
  /** Their compiled entry. */
  readonly script?: URL;
}

/** What a file is read with. */
interface ReadWork {
  readonly learned: LearnedLines;
  readonly knownOf: KnownPagesOf;
}

const FILE_PROCESS = new URL("./file-process.js", import.meta.url);

/**
 * Indexer processes that read, clean and enrich files, each whole files at a time. The run that opened them has the state:
 * it hands out the files that are not recorded there, takes in what comes of them in the files' order, and records them;
 * so whatever ends, is stopped or killed, the next run goes on with the first file that is not recorded.
 */
export class FileProcesses {
  readonly #pool: ReturnType<typeof workerpool.pool>;
  readonly #setup: ProcessSetup;
  readonly #count: number;
  readonly #folder: string;
  readonly #signal: AbortSignal;
  readonly #end = () => void this.#pool.terminate(true).catch(() => {});
  #spools = 0;

  constructor({
    count,
    folder,
    signal,
    script = FILE_PROCESS,
    ...setup
  }: FileProcessesOptions) {
    signal.throwIfAborted();
    this.#setup = setup;
    this.#count = count;
    this.#folder = folder;
    this.#signal = signal;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    this.#pool = workerpool.pool(fileURLToPath(script), {
      workerType: "process",
      maxWorkers: count,
      // Paths that are no UTF-8, sets and maps cross as they are.
      forkOpts: { serialization: "advanced" },
    });
    signal.addEventListener("abort", this.#end, { once: true });
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /**
   * The pages of each source in a file that its lines may be learned from; none of a file that ends its process twice.
   *
   * @throws the signal's reason
   */
  async samplesOf(file: SourceFile): Promise<readonly FileSample[]> {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1)
      try {
        return await this.#run("sample", [file]);
      } catch {
        this.#signal.throwIfAborted();
      }
    return [];
  }

  /**
   * Makes the documents of files, in their order; each gives at least one outcome. Standard input is none of them. A file
   * that ends its process twice is rejected.
   *
   * @throws the signal's reason; IndexerError for what the user has to mend
   */
  async *toFileDocuments(
    files: Iterable<SourceFile>,
    learned: LearnedLines,
    knownOf: KnownPagesOf = noPages,
  ): AsyncGenerator<FileDocument> {
    const read = pMapIterable(
      toBundles(files),
      (bundle) => this.#read(bundle, { learned, knownOf }),
      // Some are read ahead, and wait on the disk.
      { concurrency: this.#count, backpressure: this.#count * 2 + 1 },
    );
    for await (const documents of read) yield* documents;
  }

  /** Resolves when none is left. */
  async close(): Promise<void> {
    this.#signal.removeEventListener("abort", this.#end);
    await this.#pool.terminate(true).catch(() => {});
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #read(
    files: readonly SourceFile[],
    work: ReadWork,
    tries = 1,
  ): Promise<AsyncIterable<FileDocument>> {
    const to = path.join(this.#folder, `${this.#spools++}`);
    const task = {
      ...this.#setup,
      files,
      known: await Promise.all(files.map(work.knownOf)),
      learned: work.learned.sources,
      to,
    };
    let answer: SpoolAnswer;
    try {
      answer = await this.#run("spool", [task]);
    } catch (cause) {
      this.#signal.throwIfAborted();
      const [only] = files;
      if (only === undefined || tries === MOST_TRIES)
        return given(
          files.map((source) =>
            toRejected(source, { reason: "failed", cause }),
          ),
        );
      // Of several, only that which it ended on is given up.
      const each = await Promise.all(
        files.map((file) =>
          this.#read([file], work, files.length > 1 ? tries : tries + 1),
        ),
      );
      return joined(each);
    }
    if (!answer.ok) throw new IndexerError(answer.problem, answer.remedy);
    return this.#take(to, files);
  }

  async *#take(
    spool: string,
    files: readonly SourceFile[],
  ): AsyncGenerator<FileDocument> {
    for await (const { at, ...document } of readSpool<SpooledDocument>(spool)) {
      const source = files[at];
      if (source !== undefined) yield { ...document, source };
    }
    await rm(spool, { force: true });
  }

  /** @throws the signal's reason; what a task failed of */
  async #run<Name extends keyof FileWork>(
    name: Name,
    args: Parameters<FileWork[Name]>,
  ): Promise<Awaited<ReturnType<FileWork[Name]>>> {
    this.#signal.throwIfAborted();
    try {
      return await this.#pool.exec(name, args);
    } catch (error) {
      this.#signal.throwIfAborted();
      throw error;
    }
  }
}

/** A process may have been ended by the system for want of memory, or by hand: it is tried once more. */
const MOST_TRIES = 2;

const toRejected = (
  source: SourceFile,
  rejection: Rejection,
): FileDocument => ({
  source,
  digest: "",
  outcome: { ok: false, file: source.path, rejection },
  isLast: true,
});

async function* given<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function* joined<T>(
  parts: readonly AsyncIterable<T>[],
): AsyncGenerator<T> {
  for (const part of parts) yield* part;
}
