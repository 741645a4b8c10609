import { availableParallelism } from "node:os";

/** What the embedded engine may take to index. */
export interface IndexingLimits {
  readonly threads: number | null;
  /** `512MiB` `2GiB` */
  readonly memory: string | null;
}

/**
 * How the embedded engine indexes where nothing else is set: on all processors, with bounded memory. Measured on two cores:
 * twice the speed of its own defaults (half the processors) at a third of their memory (docs/engine.md).
 */
export const toIndexingFlags = ({
  threads,
  memory,
}: IndexingLimits): readonly string[] => [
  "--max-indexing-threads",
  String(threads ?? Math.max(2, availableParallelism())),
  "--max-indexing-memory",
  memory ?? "1GiB",
];

/** Those that are built in. */
export const INDEXING_FLAGS = toIndexingFlags({ threads: null, memory: null });
