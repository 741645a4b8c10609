import { AsyncIterReader } from "warcio";
import type { ByteStream } from "../byte-stream.ts";

/** A stream that what was read of it can be put back to. */
export class RewindableSource {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #putBack: Uint8Array[] = [];

  constructor(stream: ByteStream) {
    this.#iterator = stream[Symbol.asyncIterator]();
  }

  /** A reader of what is left. */
  toReader(): AsyncIterReader {
    return new AsyncIterReader(this.#rest(), null);
  }

  /** Puts bytes back, before what the reader has taken and not given out, and gives a new reader. */
  async rewind(
    reader: AsyncIterReader,
    bytes: Uint8Array,
  ): Promise<AsyncIterReader> {
    const held: Uint8Array[] = [];
    for await (const piece of reader) {
      held.push(piece);
      break;
    }
    this.#putBack = [bytes, ...held, ...this.#putBack];
    return this.toReader();
  }

  async *#rest(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = this.#putBack.shift();
      if (piece !== undefined) {
        yield piece;
        continue;
      }
      const next = await this.#iterator.next();
      if (next.done === true) return;
      yield next.value;
    }
  }
}
