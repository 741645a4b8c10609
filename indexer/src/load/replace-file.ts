import { rename, writeFile } from "node:fs/promises";

/** Writes a file so that nobody ever reads half of it. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
}
