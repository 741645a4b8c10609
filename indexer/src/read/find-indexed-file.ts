import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { SourceFile } from "./list-files.ts";

/** Longest path that is looked for, in UTF-16 units. */
const MAX_LENGTH = 4096;

/**
 * Finds the file that a document's path names: `press/day.jsonl#14` is of the file `press/day.jsonl`, unless there is
 * one of the whole name. Null where there is none, and for whatever lies outside the folder, be it by `..` or by a
 * symbolic link: the path comes from the index, which others may write to.
 */
export async function findIndexedFile(
  folder: string,
  documentPath: string,
): Promise<SourceFile | null> {
  if (documentPath.length > MAX_LENGTH || documentPath.includes("\0"))
    return null;
  const root = await realpath(folder).catch(() => null);
  if (root === null) return null;
  for (const name of filesOf(documentPath)) {
    const file = await realpath(path.join(root, name)).catch(() => null);
    if (file === null || !file.startsWith(root + path.sep)) continue;
    const entry = await stat(file);
    if (!entry.isFile()) continue;
    return {
      file,
      path: name,
      bytes: entry.size,
      modifiedMs: entry.mtimeMs,
      changedMs: entry.ctimeMs,
    };
  }
  return null;
}

/** The whole path, then what stands before each "#" of it, the longest first. */
function filesOf(documentPath: string): string[] {
  const parts = documentPath.split("#");
  return parts.map((_, at) => parts.slice(0, parts.length - at).join("#"));
}
