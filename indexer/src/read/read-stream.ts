import type { Outcome, Rejection } from "../outcome.ts";
import { peek, readAtMost, type ByteStream } from "./byte-stream.ts";
import { byteOrderMark, decodeText, findEncoding } from "./decode-text.ts";
import { gunzip, isGzip } from "./gunzip.ts";
import { toMediaType } from "./media-type.ts";
import { parseRecord } from "./parse-record.ts";
import type { RawPage } from "./raw-page.ts";
import { readLines } from "./read-lines.ts";
import { HEAD_BYTES, sniffFormat } from "./sniff-format.ts";

/** A single page larger than this is no article; it would only cost memory. Files of many records have no limit. */
export const LARGEST_PAGE_BYTES = 32 * 1024 * 1024;

/** What is known of a stream from outside. */
export interface StreamOrigin {
  /** The name it goes by. */
  readonly path: string;
  /** Its size where it is a file; 0 where nobody knows. */
  readonly bytes: number;
}

/** What may be read of it. */
export interface StreamOptions {
  /** The largest page or record, in bytes. */
  readonly limit?: number;
  /** Of a stream that is one page, read no more than its first 64 kB. */
  readonly headsOnly?: boolean;
}

/** A stream that was unpacked and looked at. */
interface Input {
  readonly stream: ByteStream;
  readonly head: Uint8Array;
  readonly path: string;
  readonly bytes: number;
  readonly isPacked: boolean;
  readonly limit: number;
}

/**
 * Reads the pages of one stream: text, HTML, JSON records, JSON Lines or WARC, each plain or as gzip, told apart by
 * what they hold.
 *
 * @throws what the stream throws, and zlib's errors for gzip that is cut or broken, after the pages before
 */
export async function* readStream(
  bytes: ByteStream,
  origin: StreamOrigin,
  { limit = LARGEST_PAGE_BYTES, headsOnly = false }: StreamOptions = {},
): AsyncGenerator<Outcome<RawPage>> {
  const { path } = origin;
  const input = { ...(await open(bytes, origin)), limit };
  const format = await sniffFormat(input.head, path.replace(/\.gz$/i, ""));
  switch (format.kind) {
    case "empty":
      // gzip that breaks off at once is no empty page: that is thrown here.
      await readAtMost(input.stream, HEAD_BYTES);
      yield rejected(path, { reason: "empty" });
      return;
    case "binary":
      yield rejected(path, { reason: "binary", type: format.type });
      return;
    case "page":
      yield await readPage(headsOnly ? toHead(input) : input);
      return;
    case "json":
      yield await readRecord(input);
      return;
    case "lines":
      yield* readLines(input.stream, { path, limit });
      return;
    case "list": {
      // Loaded when they are needed: most corpora have neither lists nor archives.
      const { readJsonList } = await import("./read-json-list.ts");
      const encoding = (await findEncoding(input.head)) ?? "utf-8";
      yield* readJsonList(input.stream, { path, encoding, limit });
      return;
    }
    case "warc": {
      const { readWarc } = await import("./warc/read-warc.ts");
      yield* readWarc(input.stream, { path, limit });
    }
  }
}

const rejected = (file: string, rejection: Rejection) =>
  ({ ok: false, file, rejection }) as const;

/** Unpacks gzip, and makes UTF-8 of UTF-16, so that lines and formats can be told by bytes. */
async function open(
  bytes: ByteStream,
  { path, bytes: size }: StreamOrigin,
): Promise<Omit<Input, "limit">> {
  let peeked = await peek(bytes, HEAD_BYTES);
  const isPacked = isGzip(peeked.head);
  if (isPacked) peeked = await peek(gunzip(peeked.stream), HEAD_BYTES);
  const mark = byteOrderMark(peeked.head);
  if (mark?.startsWith("utf-16") === true)
    peeked = await peek(toUtf8(peeked.stream, mark), HEAD_BYTES);
  return { ...peeked, path, bytes: size, isPacked };
}

/** A record under a name that says nothing of it is read whole: cut, it could not be told. */
const toHead = (input: Input): Input =>
  input.head[0] === OPENING_BRACE
    ? input
    : { ...input, stream: once(input.head) };

const OPENING_BRACE = 0x7b;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* toUtf8(
  stream: ByteStream,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of stream)
    yield Buffer.from(decoder.decode(piece, { stream: true }));
  yield Buffer.from(decoder.decode());
}

async function readText(input: Input): Promise<Outcome<string>> {
  const { path, bytes, isPacked, limit, stream } = input;
  const tooLarge = (size: number) =>
    rejected(path, {
      reason: isPacked ? "too-large-unpacked" : "too-large",
      bytes: size,
      limit,
    });
  if (!isPacked && bytes > limit) return tooLarge(bytes);
  const content = await readAtMost(stream, limit);
  if (content === null) return tooLarge(isPacked ? bytes : limit + 1);
  const text = await decodeText(content);
  if (text === null)
    return rejected(path, {
      reason: "binary",
      type: "application/octet-stream",
    });
  return text.trim() === ""
    ? rejected(path, { reason: "empty" })
    : { ok: true, value: text };
}

async function readPage(input: Input): Promise<Outcome<RawPage>> {
  const text = await readText(input);
  if (!text.ok) return text;
  const { path } = input;
  // A record that was saved under a name that says nothing of it.
  if (text.value.startsWith("{")) {
    const record = parseRecord(text.value, path, 1);
    if (record.ok) return record;
  }
  return {
    ok: true,
    value: {
      path,
      mediaType: toMediaType(text.value, path.replace(/\.gz$/i, "")),
      content: text.value,
      title: null,
      url: null,
      date: null,
      source: null,
      crawlDate: null,
    },
  };
}

async function readRecord(input: Input): Promise<Outcome<RawPage>> {
  const text = await readText(input);
  return text.ok ? parseRecord(text.value, input.path, 1) : text;
}
