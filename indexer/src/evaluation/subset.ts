import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod/mini";
import { toShare } from "./choose.ts";

/** Which records are taken. */
export interface SubsetOptions {
  /** Records of each file. */
  readonly limit: number;
  /** Ids of records that are taken besides. */
  readonly keep: ReadonlySet<string>;
}

const record = z.object({ id: z.string() });

/**
 * Writes a part of each .ndjson.gz of a folder, the same part each time, into another folder.
 *
 * @returns that folder
 */
export async function writeSubset(
  from: string,
  to: string,
  { limit, keep }: SubsetOptions,
): Promise<string> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    if (!name.endsWith(".ndjson.gz")) continue;
    const file = path.join(from, name);
    const ids: string[] = [];
    for await (const { id } of readRecords(file)) ids.push(id);
    const chosen = new Set(
      ids.sort((a, b) => toShare(a) - toShare(b)).slice(0, limit),
    );
    await pipeline(
      Readable.from(choose(file, (id) => chosen.has(id) || keep.has(id))),
      createGzip(),
      createWriteStream(path.join(to, name)),
    );
  }
  return to;
}

async function* readRecords(file: string) {
  const lines = createInterface({
    input: createReadStream(file).pipe(createGunzip()),
    crlfDelay: Infinity,
  });
  for await (const line of lines)
    if (line !== "") yield { id: record.parse(JSON.parse(line)).id, line };
}

async function* choose(file: string, isChosen: (id: string) => boolean) {
  for await (const { id, line } of readRecords(file))
    if (isChosen(id)) yield `${line}\n`;
}
