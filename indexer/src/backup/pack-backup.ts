import { open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { create } from "tar";
import { digestOf, MANIFEST, type Manifest } from "./manifest.ts";

/**
 * Packs files of a folder into a backup: complete under its name, or absent.
 *
 * @param names the files to be packed
 * @param about what the backup says of itself, but for the files
 */
export async function packBackup(
  folder: string,
  names: readonly string[],
  about: Omit<Manifest, "files">,
  target: string,
): Promise<void> {
  const digests = new Map<string, string>();
  for (const name of names)
    digests.set(name, await digestOf(path.join(folder, name)));
  const manifest = {
    ...about,
    files: Object.fromEntries(digests),
  } satisfies Manifest;
  await writeFile(path.join(folder, MANIFEST), JSON.stringify(manifest));
  const unfinished = `${target}.unfinished`;
  try {
    // Snapshots are compressed already.
    await create({ cwd: folder, file: unfinished, portable: true }, [
      MANIFEST,
      ...names,
    ]);
    await writeThrough(unfinished);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Returns when the file would outlive the machine. */
async function writeThrough(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
