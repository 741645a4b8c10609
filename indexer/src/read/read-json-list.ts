import { gen, none } from "stream-chain";
import { parser } from "stream-json";
import { streamArray } from "stream-json/streamers/stream-array.js";
import type { Outcome } from "../outcome.ts";
import type { ByteStream } from "./byte-stream.ts";
import { toPage } from "./parse-record.ts";
import type { RawPage } from "./raw-page.ts";

/** What is parsed at a time. A fault takes the records with it that end in the same piece, so it is small. */
const PIECE_CHARS = 4096;

/** Where a list stands, and what its records may be. */
export interface ListOptions {
  /** The file's name. */
  readonly path: string;
  /** A label for TextDecoder. */
  readonly encoding: string;
  /** The largest record, in characters. */
  readonly limit: number;
}

/**
 * Reads the records of a JSON list one by one, however long it is. After a fault, or a record above the limit, the
 * rest of the list is lost.
 */
export async function* readJsonList(
  stream: ByteStream,
  { path, encoding, limit }: ListOptions,
): AsyncGenerator<Outcome<RawPage>> {
  const parse = gen(
    (piece: string | typeof none) => piece,
    parser({ streamValues: false }),
    streamArray(),
  );
  /** The records that end in a piece, or the fault in it. */
  const parsePiece = async (piece: string | typeof none) => {
    const values: unknown[] = [];
    try {
      for await (const { value } of parse(piece)) values.push(value);
      return values;
    } catch (cause) {
      return cause instanceof Error ? cause : new Error(String(cause));
    }
  };
  let count = 0,
    unfinished = 0;
  for await (const piece of toPieces(stream, encoding)) {
    const values = await parsePiece(piece);
    if (values instanceof Error) {
      yield rejectRest(path, count, values.message);
      return;
    }
    for (const value of values) yield toPage(value, path, ++count);
    unfinished = values.length > 0 ? 0 : unfinished + PIECE_CHARS;
    if (unfinished > limit) {
      yield rejectRest(path, count, `larger than ${limit} characters`);
      return;
    }
  }
  if (count === 0)
    yield { ok: false, file: path, rejection: { reason: "empty" } };
}

const rejectRest = (
  path: string,
  count: number,
  problem: string,
): Outcome<RawPage> => ({
  ok: false,
  file: `${path}#${count + 1}`,
  rejection: {
    reason: "malformed",
    format: "JSON list",
    detail: problem,
  },
});

/** Text in pieces of the same size, however the stream is cut; at last the mark that ends parsing. */
async function* toPieces(
  stream: ByteStream,
  encoding: string,
): AsyncGenerator<string | typeof none> {
  const decoder = new TextDecoder(encoding);
  let text = "";
  for await (const bytes of stream) {
    text += decoder.decode(bytes, { stream: true });
    let at = 0;
    for (; text.length - at >= PIECE_CHARS; at += PIECE_CHARS)
      yield text.slice(at, at + PIECE_CHARS);
    text = text.slice(at);
  }
  yield text + decoder.decode();
  yield none;
}
