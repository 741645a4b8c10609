import { randomBytes } from "node:crypto";
import { open, rename } from "node:fs/promises";

/** 256 bits, in letters that need no quoting anywhere. */
export const makeSecret = () => randomBytes(32).toString("base64url");

/** Writes a secret that its owner alone can read: whole, and on the disk, or not at all. */
export async function writeSecret(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  const handle = await open(unfinished, "w", 0o600);
  try {
    await handle.writeFile(`${text}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}
