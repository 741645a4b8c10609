import type { EnrichOptions } from "../enrich/enrich.ts";
import { openPagePool, type PagePool } from "./page-pool.ts";
import { defaultThreads } from "./threaded-pages.ts";

/** How many workers, and what ends them. */
export interface WorkersOptions extends EnrichOptions {
  /** Without a number: as many as there are processors, up to eight. */
  readonly threads?: number | undefined;
  /** The user's own knowledge; null: none. */
  readonly knowledgeDir?: string | null;
  /** Ends them at once. */
  readonly signal?: AbortSignal | undefined;
}

/** The worker threads of a run: started when they are first needed, and shared by all that the run does. */
export class Workers {
  readonly threads: number;
  readonly knowledgeDir: string | null;
  readonly #open: () => PagePool;
  #pool: PagePool | null = null;

  constructor({
    threads = defaultThreads(),
    knowledgeDir = null,
    signal,
    ...enrichment
  }: WorkersOptions) {
    this.threads = threads;
    this.knowledgeDir = knowledgeDir;
    this.#open = () =>
      openPagePool({ threads, knowledgeDir, signal, ...enrichment });
  }

  get pool(): PagePool {
    return (this.#pool ??= this.#open());
  }

  /** Resolves when none is left. */
  async close(): Promise<void> {
    await this.#pool?.close();
  }
}
