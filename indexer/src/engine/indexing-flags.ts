import { availableParallelism } from "node:os";

/**
 * How the embedded engine indexes: on all processors, with bounded memory. Measured on two cores: twice the speed of
 * its defaults (half the processors) at a third of their memory (docs/engine.md).
 */
export const INDEXING_FLAGS: readonly string[] = [
  "--max-indexing-threads",
  String(Math.max(2, availableParallelism())),
  "--max-indexing-memory",
  "1GiB",
];
