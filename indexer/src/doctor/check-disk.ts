import { readdir, stat, statfs } from "node:fs/promises";
import path from "node:path";
import type { DataPaths } from "../engine/data-folder.ts";
import { toByteText } from "../status/byte-text.ts";
import { findExisting } from "./check-data-folder.ts";
import { fail, ok, warn, type Finding } from "./finding.ts";

/** Bytes that can be written, and bytes that the engine's database takes. */
export interface DiskUse {
  readonly freeBytes: number;
  readonly indexBytes: number;
}

/** A new index is built beside the old one, and the engine sorts into files while it does. */
const REBUILD_SHARE = 2;

/** For the program itself: the engine's binary of 130 MB, the state, and the first articles. */
const LEAST_BYTES = 500_000_000;

/** Measures the disk of the data folder. */
export async function readDiskUse({
  path: folder,
  database,
}: DataPaths): Promise<DiskUse> {
  const { bavail, bsize } = await statfs(await findExisting(folder));
  return { freeBytes: bavail * bsize, indexBytes: await sizeOf(database) };
}

/** Whether there is room for another index beside the one that is served. */
export function checkDisk({ freeBytes, indexBytes }: DiskUse): Finding {
  const free = `${toByteText(freeBytes)} free, the database takes ${toByteText(indexBytes)}`;
  const more = (bytes: number) =>
    `free another ${toByteText(bytes - freeBytes)}, or set DATA_DIR to a folder on a larger disk`;
  const least = Math.max(LEAST_BYTES, indexBytes),
    enough = LEAST_BYTES + indexBytes * REBUILD_SHARE;
  if (freeBytes < least)
    return fail(
      "disk",
      `${free}: a new index has no room beside it`,
      more(least),
    );
  return freeBytes < enough
    ? warn("disk", `${free}: little for a new index beside it`, more(enough))
    : ok("disk", free);
}

/** What the files of a folder take; the engine's are full of holes, which take nothing. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    // The engine may have removed it since.
    const file = path.join(entry.parentPath, entry.name);
    const found = await stat(file).catch(() => null);
    bytes += (found?.blocks ?? 0) * BLOCK_BYTES;
  }
  return bytes;
}

/** The unit of `blocks`, whatever the file system's is (POSIX, stat.h). */
const BLOCK_BYTES = 512;
