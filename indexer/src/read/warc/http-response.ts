import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from "node:zlib";
import { AsyncIterReader } from "warcio";
import { readHeaders, type HeaderBlock } from "./read-headers.ts";
import { ownValue } from "../../search/own-value.ts";

/** An archived answer of a server. */
export interface HttpResponse {
  readonly status: number;
  readonly header: HeaderBlock["header"];
  /** As it was sent: chunked, compressed. */
  readonly body: Uint8Array;
}

/** Parses the HTTP message that a record's block holds; null where it is none. */
export async function parseResponse(
  block: Uint8Array,
): Promise<HttpResponse | null> {
  const reader = new AsyncIterReader([block], null);
  const firstLine = await reader.readlineRaw();
  if (firstLine === null) return null;
  const headers = await readHeaders(reader, firstLine);
  const status = /^HTTP\/[\d.]+ +(\d{3})\b/.exec(headers?.firstLine ?? "")?.[1]; // `HTTP/1.1 200 OK`
  if (headers === null || status === undefined) return null;
  return {
    status: Number(status),
    header: headers.header,
    body: await reader.readFully(),
  };
}

// As much as there is of data that were cut.
const ZLIB = { finishFlush: constants.Z_SYNC_FLUSH };
const BROTLI = { finishFlush: constants.BROTLI_OPERATION_FLUSH };

type Unpack = (bytes: Uint8Array, maxOutputLength: number) => Uint8Array;

const gunzip: Unpack = (bytes, maxOutputLength) =>
  gunzipSync(bytes, { ...ZLIB, maxOutputLength });

/** By the names in Content-Encoding. */
const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: gunzip,
  "x-gzip": gunzip,
  // Servers send both, the standard means the first.
  deflate: (bytes, maxOutputLength) =>
    (bytes[0] ?? 0) % 16 === 8
      ? inflateSync(bytes, { ...ZLIB, maxOutputLength })
      : inflateRawSync(bytes, { ...ZLIB, maxOutputLength }),
  br: (bytes, maxOutputLength) =>
    brotliDecompressSync(bytes, { ...BROTLI, maxOutputLength }),
};

/**
 * The content of a response: chunks put together, compression undone.
 *
 * Crawlers often store it decoded and leave the headers; what cannot be decoded is taken as it stands.
 *
 * @returns null where more than `limit` bytes come out of it
 */
export async function decodeBody(
  { header, body }: HttpResponse,
  limit: number,
): Promise<Uint8Array | null> {
  const isChunked = /\bchunked\b/i.test(header("Transfer-Encoding") ?? "");
  let content = isChunked
    ? await new AsyncIterReader([body], null, true).readFully()
    : body;
  const encodings = (header("Content-Encoding") ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  for (const name of encodings.reverse()) {
    try {
      content = ownValue(UNPACK, name)?.(content, limit) ?? content;
    } catch (error) {
      if (isTooLarge(error)) return null;
    }
  }
  return content;
}

const isTooLarge = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  error.code === "ERR_BUFFER_TOO_LARGE";
