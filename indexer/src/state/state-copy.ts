import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { z } from "zod/mini";
import { splitLines } from "../read/split-lines.ts";
import type { IndexState } from "./index-state.ts";
import { LevelStore, type Operation } from "./level-store.ts";

const entrySchema = z.tuple([z.string(), z.unknown()]);

/** Entries that are written at once: more are not faster, and cost memory. */
const BATCH = 1000;

/** Writes all that a state holds into a file: JSON Lines, `[key, value]` each. */
export const writeStateCopy = (
  state: IndexState,
  file: string,
): Promise<void> =>
  pipeline(async function* () {
    for await (const entry of state.all()) yield `${JSON.stringify(entry)}\n`;
  }, createWriteStream(file));

/**
 * Makes a state's folder, which must not be there yet, of such a file.
 *
 * @throws SyntaxError, ZodError for a line that is none of ours
 */
export async function readStateCopy(
  file: string,
  folder: string,
): Promise<void> {
  const store = await LevelStore.open(folder);
  try {
    let batch: Operation[] = [];
    for await (const { bytes } of splitLines(
      createReadStream(file),
      Number.MAX_SAFE_INTEGER,
    )) {
      const [key, value] = entrySchema.parse(
        JSON.parse(Buffer.from(bytes ?? []).toString()),
      );
      batch.push({ type: "put", key, value });
      if (batch.length < BATCH) continue;
      await store.write(batch);
      batch = [];
    }
    await store.write(batch, { isDurable: true });
  } finally {
    await store.close();
  }
}
