// What folders take on the disk.
import fs from "node:fs";
import path from "node:path";

const BLOCK_BYTES = 512;

/** Bytes of a folder and all in it, holes in files not counted where the system tells of them; 0 where it is not there. */
export function readDiskUse(place) {
  const entry = fs.lstatSync(place, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  const own = entry.blocks > 0 ? entry.blocks * BLOCK_BYTES : entry.size;
  if (!entry.isDirectory()) return own;
  return fs
    .readdirSync(place)
    .reduce((sum, name) => sum + readDiskUse(path.join(place, name)), own);
}
