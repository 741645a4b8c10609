import { readdir, rm } from "node:fs/promises";
import path from "node:path";

/** `communique-2026-11-22T10-15-00Z.tar`: as `backup` names files in a folder. */
const BACKUP = /^communique-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.tar$/;

/**
 * Removes all backups of a folder but the newest; what has another name stays.
 *
 * @returns the files that were removed
 */
export async function pruneBackups(
  folder: string,
  keep: number,
): Promise<readonly string[]> {
  // By name they are in the order of their moments.
  const names = (await readdir(folder))
    .filter((name) => BACKUP.test(name))
    .sort();
  const old = names.slice(0, Math.max(0, names.length - keep));
  for (const name of old) await rm(path.join(folder, name), { force: true });
  return old;
}
