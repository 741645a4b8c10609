import type { SourceFile } from "../read/list-files.ts";
import { STDIN } from "../read/list-files.ts";
import type { TurnedAway } from "../state/file-record.ts";
import { toContentDigest, toStamp } from "../state/file-stamp.ts";
import type { IndexState } from "../state/index-state.ts";

/** What has to be done to make the index what the files are now. */
export interface Changes {
  /** Every file, in its order; a path's place in it decides which of two files with one address is kept. */
  readonly files: readonly SourceFile[];
  /** To be read: new, changed, or not finished last time. By path. */
  readonly changed: Map<string, SourceFile>;
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
  const pending = await state.pending();
  const changed = new Map<string, SourceFile>(),
    here = new Set<string>();
  for (const source of files) {
    here.add(source.path);
    if (
      pending.has(source.path) ||
      retry.has(source.path) ||
      (await isChanged(source, state))
    )
      changed.set(source.path, source);
  }
  const removed: string[] = [],
    stillRejected: TurnedAway[] = [];
  for await (const [path, { rejected }] of state.records()) {
    if (!here.has(path)) removed.push(path);
    else if (!changed.has(path))
      for (const page of rejected)
        stillRejected.push(Object.assign({ source: path }, page));
  }
  for (const path of pending.keys())
    if (!here.has(path) && !removed.includes(path)) removed.push(path);
  return { files, changed, removed, stillRejected };
}

async function isChanged(
  source: SourceFile,
  state: IndexState,
): Promise<boolean> {
  if (source.file === STDIN || source.problem !== undefined) return true;
  const record = await state.record(source.path);
  if (record === null) return true;
  const stamp = toStamp(source);
  if (record.stamp === stamp) return false;
  const digest = await toContentDigest(source);
  if (digest === null || digest !== record.digest) return true;
  await state.restamp(source.path, { ...record, stamp });
  return false;
}
