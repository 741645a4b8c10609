import type { EnrichOptions } from "../enrich/enrich.ts";
import { FileProcesses } from "../processes/file-processes.ts";
import { defaultThreads } from "../workers/threaded-pages.ts";
import { Workers } from "../workers/workers.ts";

/** What reads, cleans and enriches files in a run. */
export interface Readers {
  /** Threads of this process. */
  readonly workers: Workers;
  /** Other processes, which files are handed out to; null: this one reads them. */
  readonly processes: FileProcesses | null;
}

/** How many, and what they work with. */
export interface ReadersOptions extends EnrichOptions {
  readonly processes: number;
  /** Threads of each process; without a number: the processors, divided among them, at most eight each. */
  readonly threads: number | undefined;
  readonly knowledgeDir: string | null;
  /** For what processes have read and the run has not loaded yet. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** Opens them; threads and processes are started when they are first needed. */
export function openReaders({
  processes: count,
  threads = defaultThreads(count),
  folder,
  ...setup
}: ReadersOptions): Readers {
  return {
    workers: new Workers({ ...setup, threads }),
    processes:
      count > 1
        ? new FileProcesses({ ...setup, count, threads, folder })
        : null,
  };
}

/** Resolves when none is left. */
export async function closeReaders({
  workers,
  processes,
}: Readers): Promise<void> {
  await workers.close();
  await processes?.close();
}
