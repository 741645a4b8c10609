import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { extract } from "tar";
import { z } from "zod/mini";
import { ENGINE_VERSION } from "../engine/engine-version.ts";
import { IndexerError, UsageError } from "../errors.ts";
import {
  digestOf,
  FORMAT,
  MANIFEST,
  manifestSchema,
  SNAPSHOT,
  STATE,
  type Manifest,
} from "./manifest.ts";

const REMEDY =
  "Give another file that communique backup wrote, or make the index anew from your articles: npm run index.";

/** The error for a file that was ours and is no longer whole. */
export const damaged = (file: string, what: string, cause?: unknown) =>
  new UsageError(`${file}: this backup is damaged (${what})`, REMEDY, cause);

/**
 * Unpacks a backup into a folder, and checks that every byte is what was packed.
 *
 * @throws UsageError for a file that is no backup, is damaged, or was made with another version of the engine
 */
export async function unpackBackup(
  file: string,
  folder: string,
): Promise<Manifest> {
  const entry = await stat(file).catch(() => null);
  if (entry === null || !entry.isFile())
    throw new UsageError(
      `${file}: no such file`,
      "Give a file that communique backup wrote.",
    );
  const failure = await unpack(file, folder);
  const text = await readFile(path.join(folder, MANIFEST), "utf8").catch(
    () => null,
  );
  if (text === null)
    throw new UsageError(
      `${file}: not a backup of Communiqué`,
      REMEDY,
      failure ?? undefined,
    );
  if (failure !== null) throw damaged(file, failure.message, failure);
  const manifest = parseManifest(file, text);
  for (const name of new Set([
    SNAPSHOT,
    STATE,
    ...Object.keys(manifest.files),
  ])) {
    const digest = await digestOf(path.join(folder, name)).catch(() => null);
    if (digest === null || digest !== manifest.files[name])
      throw damaged(file, name);
  }
  return manifest;
}

/** @returns what was wrong with the file */
async function unpack(file: string, folder: string): Promise<Error | null> {
  try {
    await extract({
      file,
      cwd: folder,
      strict: true,
      // Ours have neither folders nor links.
      filter: (name, entry) =>
        path.basename(name) === name &&
        "type" in entry &&
        entry.type === "File",
    });
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What the system says (disk full, no permission) is not the file's fault.
    if ("syscall" in error)
      throw new IndexerError(
        `${file}: cannot be unpacked: ${error.message}`,
        "Check that it may be read and that the disk has room, then run it again.",
        error,
      );
    return error;
  }
}

const formatSchema = z.object({ format: z.number() });

function parseManifest(file: string, text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged(file, MANIFEST, cause);
  }
  const format = formatSchema.safeParse(value).data?.format;
  if (format !== undefined && format > FORMAT)
    throw new UsageError(
      `${file}: made by a newer Communiqué`,
      "Update the program, or make the index anew from your articles: npm run index.",
    );
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) throw damaged(file, MANIFEST, parsed.error);
  if (parsed.data.engine !== ENGINE_VERSION)
    throw new UsageError(
      `${file}: made with Meilisearch ${parsed.data.engine}, this is ${ENGINE_VERSION}`,
      "A backup serves the version that made it: make the index anew from your articles: npm run index.",
    );
  return parsed.data;
}
