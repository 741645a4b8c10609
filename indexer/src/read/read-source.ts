import { constants, type Stats } from "node:fs";
import { open } from "node:fs/promises";
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
 * Reads a file, or standard input. Ending the generator closes it.
 *
 * @throws NotAFileError for a pipe, socket, device or folder; else the system's error
 */
export async function* readSource({
  file,
  fileBytes,
}: SourceFile): AsyncGenerator<Uint8Array> {
  if (file === STDIN) {
    for await (const piece of process.stdin) yield Buffer.from(piece);
    return;
  }
  // Not to wait until somebody writes to what turns out to be a pipe.
  const handle = await open(
    fileBytes ?? file,
    constants.O_RDONLY | constants.O_NONBLOCK,
  );
  try {
    const entry = await handle.stat();
    if (!entry.isFile()) throw new NotAFileError(kindOf(entry));
    // Without a stream around it: most files are small, and it would take longer than the reading.
    let left = entry.size;
    for (;;) {
      const size = left > 0 ? Math.min(left, PIECE_BYTES) : PIECE_BYTES;
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      left -= bytesRead;
      if (left === 0) return;
    }
  } finally {
    await handle.close();
  }
}

function kindOf(entry: Stats): string {
  if (entry.isFIFO()) return "pipe";
  if (entry.isSocket()) return "socket";
  return entry.isDirectory() ? "folder" : "device";
}
