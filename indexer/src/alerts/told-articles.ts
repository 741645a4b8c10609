import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/mini";
import { IndexerError } from "../errors.ts";
import { replaceFile } from "../load/replace-file.ts";
import type { SavedSearch } from "../search/saved-searches.ts";

const DIGEST_CHARS = 32;

const content = z.object({ search: z.string(), ids: z.array(z.string()) });

/**
 * The file that remembers what was told of a search. Two lists of searches have files of their own for the same search:
 * what was told to one reader was not told to the other.
 */
export function toToldFile(
  folder: string,
  list: string,
  { search }: SavedSearch,
): string {
  const key = JSON.stringify([path.resolve(list), search]);
  const digest = createHash("sha256").update(key).digest("hex");
  return path.join(folder, `${digest.slice(0, DIGEST_CHARS)}.json`);
}

/**
 * Reads which articles were told; null before the first time.
 *
 * @throws IndexerError where the file is damaged: to tell everything again, or nothing, is for its owner to choose
 */
export async function readTold(
  file: string,
): Promise<ReadonlySet<string> | null> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw toDamaged(file, cause);
  }
  try {
    return new Set(content.parse(JSON.parse(text)).ids);
  } catch (cause) {
    throw toDamaged(file, cause);
  }
}

/** Remembers the articles that a search has by now. */
export async function writeTold(
  file: string,
  { search }: SavedSearch,
  ids: readonly string[],
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await replaceFile(file, `${JSON.stringify({ search, ids })}\n`);
}

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

const toDamaged = (file: string, cause: unknown) =>
  new IndexerError(
    `${file}: cannot be read, or is damaged`,
    "Delete it: the next run remembers what there is, and tells what comes after that.",
    cause,
  );
