import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import type { SourceFile } from "../read/list-files.ts";
import { STDIN } from "../read/list-files.ts";
import { readSource } from "../read/read-source.ts";

/**
 * What the system says of a file: size, times of change of content and entry. The entry's time changes even where a tool
 * sets the content's time back.
 */
export const toStamp = ({
  bytes,
  modifiedMs,
  changedMs,
}: Pick<SourceFile, "bytes" | "modifiedMs" | "changedMs">): string =>
  `${bytes} ${modifiedMs} ${changedMs}`;

/**
 * SHA-256 of a file's bytes, hexadecimal; null for what cannot be read, or not twice, and for a file that has changed
 * since it was listed: its articles may be those from before.
 */
export async function toContentDigest(
  source: SourceFile,
): Promise<string | null> {
  if (source.file === STDIN || source.problem !== undefined) return null;
  const hash = createHash("sha256");
  try {
    for await (const bytes of readSource(source)) hash.update(bytes);
    const { size, mtimeMs, ctimeMs } = await stat(
      source.fileBytes ?? source.file,
    );
    const now = { bytes: size, modifiedMs: mtimeMs, changedMs: ctimeMs };
    if (toStamp(now) !== toStamp(source)) return null;
  } catch {
    // What is wrong with it is told when it is read for its articles.
    return null;
  }
  return hash.digest("hex");
}
