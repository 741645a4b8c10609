import type { ByteStream } from "./byte-stream.ts";

/** A line of a file, without its line feed. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Its size; more than the limit where `bytes` is null. */
  readonly length: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/**
 * Splits a stream at its line feeds. A line of more than `limit` bytes is counted and not held.
 *
 * UTF-8 and every legacy encoding of the corpus' languages have no line feed within a letter; UTF-16 has to be
 * converted before.
 */
export async function* splitLines(
  stream: ByteStream,
  limit: number,
): AsyncGenerator<Line> {
  let number = 0,
    length = 0,
    pieces: Uint8Array[] = [];
  const add = (piece: Uint8Array) => {
    length += piece.length;
    if (length <= limit) pieces.push(piece);
    else pieces = [];
  };
  const take = (): Line => {
    const bytes = length > limit ? null : Buffer.concat(pieces);
    const line = { number: ++number, length, bytes };
    length = 0;
    pieces = [];
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (
      let end = chunk.indexOf(LINE_FEED);
      end >= 0;
      end = chunk.indexOf(LINE_FEED, start)
    ) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
