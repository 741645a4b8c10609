import type { SourceFile } from "../read/list-files.ts";
import { STDIN } from "../read/list-files.ts";
import type { FileRecord, TurnedAway } from "../state/file-record.ts";
import { toContentDigest, toStamp } from "../state/file-stamp.ts";
import type { IndexState } from "../state/index-state.ts";

/** What has to be done to make the index what the files are now. */
export interface Changes {
  /** Every file, in its order; a path's place in it decides which of two files with one address is kept. */
  readonly files: readonly SourceFile[];
  /** To be read: new, changed, or not finished last time. By path. */
  readonly changed: Map<string, SourceFile>;
  /** Paths of those of which every page is made anew, also where it has not changed itself. */
  readonly whole: Set<string>;
  /** Paths of files that are gone. */
  readonly removed: readonly string[];
  /** Pages of files that have not changed, which were not taken then and are not now. */
  readonly stillRejected: readonly TurnedAway[];
}

/** Compares files with what was indexed of them. A file with a new time but the same bytes is not changed. */
export async function planChanges(
  files: readonly SourceFile[],
  state: IndexState,
  { retry = new Set() }: { readonly retry?: ReadonlySet<string> } = {},
): Promise<Changes> {
  const pending = await state.pending.paths();
  // What is left when all records were seen is new.
  const changed = new Map(files.map((source) => [source.path, source]));
  const removed: string[] = [],
    stillRejected: TurnedAway[] = [];
  for await (const [path, record] of state.records()) {
    const source = changed.get(path);
    if (source === undefined) removed.push(path);
    else if (
      !pending.has(path) &&
      !retry.has(path) &&
      (await isSame(source, record, state))
    ) {
      changed.delete(path);
      for (const page of record.rejected)
        stillRejected.push(Object.assign({ source: path }, page));
    }
  }
  const gone = new Set(removed);
  for (const path of pending)
    if (!changed.has(path) && !gone.has(path)) removed.push(path);
  const whole = new Set([...pending, ...retry]);
  return { files, changed, whole, removed, stillRejected };
}

async function isSame(
  source: SourceFile,
  record: FileRecord,
  state: IndexState,
): Promise<boolean> {
  if (source.file === STDIN || source.problem !== undefined) return false;
  const stamp = toStamp(source);
  if (record.stamp === stamp) return true;
  const digest = await toContentDigest(source);
  if (digest === null || digest !== record.digest) return false;
  await state.restamp(source.path, { ...record, stamp });
  return true;
}

/** The same in the files' order. Those added last must not come last: of two files with one address the first is kept. */
export const inOrder = (
  changes: Changes,
  files: readonly SourceFile[],
): Changes => ({
  ...changes,
  changed: new Map(
    files.flatMap((file) =>
      changes.changed.has(file.path) ? [[file.path, file] as const] : [],
    ),
  ),
});
