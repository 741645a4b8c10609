/** A file's bytes, in pieces of any size. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** A stream whose first bytes are known. */
export interface Peeked {
  /** As many bytes as were asked for; fewer where the stream is shorter, or breaks off. */
  readonly head: Uint8Array;
  /** The whole stream, head included. To be read once. */
  readonly stream: ByteStream;
}

/** Looks at the first `size` bytes of a stream. A stream that breaks off within them does so when it is read. */
export async function peek(stream: ByteStream, size: number): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0,
    isEnded = false,
    failure: { readonly cause: unknown } | null = null;
  try {
    while (length < size && !isEnded) {
      const next = await iterator.next();
      if (next.done === true) isEnded = true;
      else {
        taken.push(next.value);
        length += next.value.length;
      }
    }
  } catch (cause) {
    failure = { cause };
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* taken.splice(0);
      if (failure !== null) throw failure.cause;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(taken).subarray(0, size), stream: all() };
}

/** Reads a stream to its end; null where it holds more than `limit` bytes, of which no more are read then. */
export async function readAtMost(
  stream: ByteStream,
  limit: number,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > limit) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
