import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Meilisearch } from "meilisearch";
import { EngineError, UsageError } from "../errors.ts";
import { settleQueue } from "../load/settle-queue.ts";

/**
 * Has the engine write a snapshot, and finds it: the engine calls it by its database's folder, `data.ms.snapshot`, and
 * replaces the one before.
 *
 * @param folder where the engine writes its snapshots
 * @returns the file
 * @throws UsageError for another folder than the engine's; EngineError where it wrote none
 */
export async function takeSnapshot(
  client: Meilisearch,
  indexUid: string,
  folder: string,
): Promise<string> {
  const before = await readSnapshots(folder);
  await client.createSnapshot();
  await settleQueue(client, indexUid);
  for (const [file, written] of await readSnapshots(folder))
    if (before.get(file) !== written) return file;
  throw new EngineError(
    `Meilisearch wrote no snapshot into ${folder}`,
    "Check that this is the folder it was started with (--snapshot-dir, MEILI_SNAPSHOT_DIR), the disk's free space, and its log.",
  );
}

/** Each snapshot's moment; the folder is made with the first one. */
async function readSnapshots(
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return [];
    throw new UsageError(
      `MEILI_SNAPSHOT_DIR=${folder}: ${cause.message}`,
      "Give the folder that the engine writes its snapshots into, readable by this program.",
      cause,
    );
  });
  const found = new Map<string, string>();
  for (const name of names.filter((each) => each.endsWith(".snapshot"))) {
    const file = path.join(folder, name);
    const { mtimeMs, ino, size } = await stat(file);
    found.set(file, `${mtimeMs} ${ino} ${size}`);
  }
  return found;
}
