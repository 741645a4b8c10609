import { createGunzip } from "node:zlib";
import type { ByteStream } from "./byte-stream.ts";

/**
 * How much is unpacked at a time. A gzip bomb makes a thousand bytes of one: 16 MiB, of which the reader takes no more
 * than it wants.
 */
const PIECE_BYTES = 16 * 1024;

/** Whether bytes start like gzip: its two magic numbers, and deflate, the only method there is. */
export const isGzip = (head: Uint8Array) =>
  head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

/**
 * Unpacks gzip of any number of members, as Common Crawl and log rotation write it.
 *
 * Everything that comes before a cut or a fault is handed on before the error: a stream in a pipeline would drop what
 * it has buffered.
 *
 * @throws zlib's error: `Z_BUF_ERROR` for data that end too early, `Z_DATA_ERROR` for broken ones
 */
export async function* gunzip(stream: ByteStream): AsyncGenerator<Uint8Array> {
  const unpacking = createGunzip();
  const unpacked: Uint8Array[] = [];
  let failure: Error | null = null,
    isEnded = false,
    settle = () => {};
  unpacking.on("data", (piece: Uint8Array) => unpacked.push(piece));
  unpacking.on("error", (error) => {
    failure = error;
    settle();
  });
  // Before the end of the stream, too: what follows the last member is padding.
  unpacking.on("end", () => {
    isEnded = true;
    settle();
  });
  async function* step(act: (done: () => void) => void) {
    await new Promise<void>((resolve) => {
      settle = resolve;
      act(resolve);
    });
    yield* unpacked.splice(0);
    if (failure !== null) throw failure;
  }
  try {
    for await (const chunk of stream) {
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
        const piece = chunk.subarray(at, at + PIECE_BYTES);
        yield* step((done) => unpacking.write(piece, () => done()));
        if (isEnded) return;
      }
    }
    yield* step(() => unpacking.end());
  } finally {
    unpacking.destroy();
  }
}
