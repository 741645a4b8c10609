import { gzipSync } from "node:zlib";

/** A record to write: header values are strings, undefined leaves a header out. */
export interface RecordParts {
  readonly type?: string;
  readonly uri?: string | undefined;
  readonly contentType?: string;
  readonly block: string | Uint8Array;
  /** Instead of the right one. */
  readonly contentLength?: string | number | undefined;
  readonly more?: readonly string[];
}

/** A WARC record, byte for byte as the standard has it. */
export function toRecord(parts: RecordParts): Buffer {
  const {
    type = "response",
    uri,
    contentType = "application/http; msgtype=response",
    more = [],
  } = parts;
  const block = Buffer.from(parts.block);
  const length = "contentLength" in parts ? parts.contentLength : block.length;
  const lines = [
    "WARC/1.0",
    `WARC-Type: ${type}`,
    ...(uri === undefined ? [] : [`WARC-Target-URI: ${uri}`]),
    "WARC-Date: 2024-06-14T08:30:00Z",
    "WARC-Record-ID: <urn:uuid:a7e1c9a2-3b52-4b0e-9d2f-8a1f0c6e5d43>",
    `Content-Type: ${contentType}`,
    ...(length === undefined ? [] : [`Content-Length: ${length}`]),
    ...more,
  ];
  return Buffer.concat([
    Buffer.from(`${lines.join("\r\n")}\r\n\r\n`),
    block,
    Buffer.from("\r\n\r\n"),
  ]);
}

/** An HTTP response as a crawler stores it. */
export const toResponse = (
  body: string | Uint8Array,
  headers: readonly string[] = ["Content-Type: text/html; charset=utf-8"],
  status = "200 OK",
) =>
  Buffer.concat([
    Buffer.from([`HTTP/1.1 ${status}`, ...headers, "\r\n"].join("\r\n")),
    Buffer.from(body),
  ]);

/** A record of an HTML page. */
export const toPageRecord = (
  uri: string,
  body: string,
  more: Partial<RecordParts> = {},
) => toRecord({ uri, block: toResponse(body), ...more });

/** Records as Common Crawl packs them: a gzip member each. */
export const toMembers = (records: readonly Uint8Array[]) =>
  Buffer.concat(records.map((record) => gzipSync(record)));

/** A stream of the bytes in chunks of one size. */
export async function* toChunks(
  bytes: Uint8Array,
  size = 65_536,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size)
    yield bytes.subarray(at, at + size);
}

/** Everything that an async iterable gives. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
