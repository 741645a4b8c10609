// A corpus for a benchmark: every so-manieth record of a folder of JSON Lines files, packed or not.
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { createGunzip } from "node:zlib";

const LINES = /\.(?:ndjson|jsonl)(?:\.gz)?$/;

/** The lines of a file, packed or not, but for empty ones. */
export async function* linesOf(file) {
  const bytes = fs.createReadStream(file);
  const input = file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  for await (const line of createInterface({ input, crlfDelay: Infinity }))
    if (line !== "") yield line;
}

/** Names of the files of lines in a folder, in their order. */
export function listLines(folder) {
  const files = fs
    .readdirSync(folder)
    .filter((name) => LINES.test(name))
    .sort();
  if (files.length === 0)
    throw new Error(`${folder}: no .ndjson or .jsonl files, packed or not`);
  return files;
}

/**
 * Writes about `most` records of a folder's files, evenly taken, one file each.
 *
 * @returns how many
 */
export async function takeRecords(from, to, most) {
  const files = listLines(from);
  let all = 0;
  for (const name of files)
    for await (const _ of linesOf(path.join(from, name))) all += 1;
  const step = Math.max(1, all / most);
  fs.mkdirSync(to, { recursive: true });
  let taken = 0,
    seen = 0;
  for (const name of files) {
    const out = fs.createWriteStream(
      path.join(to, name.replace(LINES, ".jsonl")),
    );
    for await (const line of linesOf(path.join(from, name))) {
      if (Math.floor(seen / step) !== Math.floor((seen - 1) / step)) {
        out.write(`${line}\n`);
        taken += 1;
      }
      seen += 1;
    }
    out.end();
    await finished(out);
  }
  return taken;
}
