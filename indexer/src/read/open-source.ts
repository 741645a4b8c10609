import { constants, type Stats } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { STDIN, type SourceFile } from "./list-files.ts";

/** What is read at a time. */
const PIECE_BYTES = 64 * 1024;

/** A path that leads to no file: reading it might wait for ever. */
export class NotAFileError extends Error {
  readonly kind: string;

  constructor(kind: string) {
    super(`not a file but a ${kind}`);
    this.name = new.target.name;
    this.kind = kind;
  }
}

/**
 * Opens a file, or standard input, for reading. To be destroyed by the caller.
 *
 * @throws NotAFileError for a pipe, socket, device or folder; else the system's error
 */
export async function openSource({
  file,
  fileBytes,
}: SourceFile): Promise<Readable> {
  if (file === STDIN) return process.stdin;
  // Not to wait until somebody writes to what turns out to be a pipe.
  const handle = await open(
    fileBytes ?? file,
    constants.O_RDONLY | constants.O_NONBLOCK,
  );
  try {
    const entry = await handle.stat();
    if (!entry.isFile()) throw new NotAFileError(kindOf(entry));
    return handle.createReadStream({ highWaterMark: PIECE_BYTES });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function kindOf(entry: Stats): string {
  if (entry.isFIFO()) return "pipe";
  if (entry.isSocket()) return "socket";
  return entry.isDirectory() ? "folder" : "device";
}
