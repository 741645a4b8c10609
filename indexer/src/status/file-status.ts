import { stat } from "node:fs/promises";
import { BusyError } from "../errors.ts";
import type { RejectedPage } from "../state/file-record.ts";
import type { IndexMeta } from "../state/index-meta.ts";
import { IndexState } from "../state/index-state.ts";

/** What the state knows of the files and the last run. */
export interface FileStatus {
  /** Null before the first index was built. */
  readonly lastRun: IndexMeta | null;
  readonly files: number;
  /** Files that a run began and did not finish; the next one does. */
  readonly unfinished: number;
  /** Files of which something was not taken. */
  readonly filesRejected: number;
  /** Pages that were not taken, by reason. */
  readonly rejected: Readonly<Record<string, number>>;
  /** Those that the engine did not take, in its words. */
  readonly refused: readonly RejectedPage[];
}

/** A state that is there, or why there is nothing to tell. */
export type StateStatus =
  | ({ readonly kind: "known" } & FileStatus)
  /** A run is at work, and has the state for itself. */
  | { readonly kind: "busy" }
  /** Nothing was indexed yet. */
  | { readonly kind: "none" };

/** What is known, and the state itself, which no run can have before it is released. */
export interface HeldState {
  readonly status: StateStatus;
  /** Lets runs begin; a second time it does nothing. */
  readonly release: () => Promise<void>;
}

/**
 * Reads the state, and keeps runs from beginning until it is released. A run at work is left alone.
 *
 * @throws IndexerError where it is damaged
 */
export async function holdState(folder: string): Promise<HeldState> {
  // Opening would make it.
  const entry = await stat(folder).catch(() => null);
  if (entry === null) return holdNothing({ kind: "none" });
  let state: IndexState;
  try {
    state = await IndexState.open(folder);
  } catch (error) {
    if (error instanceof BusyError) return holdNothing({ kind: "busy" });
    throw error;
  }
  const release = () => state.close();
  try {
    return {
      status: { kind: "known", ...(await readFileStatus(state)) },
      release,
    };
  } catch (error) {
    await release();
    throw error;
  }
}

const holdNothing = (status: StateStatus): HeldState => ({
  status,
  release: async () => {},
});

/** Counts files and rejections. */
async function readFileStatus(state: IndexState): Promise<FileStatus> {
  let files = 0,
    filesRejected = 0;
  const rejected: Record<string, number> = {},
    refused: RejectedPage[] = [];
  for await (const [, record] of state.records()) {
    files += 1;
    if (record.rejected.length > 0) filesRejected += 1;
    for (const page of record.rejected) {
      rejected[page.reason] = (rejected[page.reason] ?? 0) + 1;
      if (page.reason === "refused") refused.push(page);
    }
  }
  const { size: unfinished } = await state.pending.paths();
  return {
    lastRun: state.meta,
    files,
    unfinished,
    filesRejected,
    rejected,
    refused,
  };
}
