import { StatusAndHeadersParser, AsyncIterReader } from "warcio";

/** Headers as WARC and HTTP have them, under their first line. */
export interface HeaderBlock {
  /** `WARC/1.0`, `HTTP/1.1 200 OK` */
  readonly firstLine: string;
  /** A header's value, its name in any case. */
  readonly header: (name: string) => string | null;
}

/** Headers beyond this are none: real ones have a few thousand bytes, cookies included. */
const LARGEST_HEADERS_BYTES = 256 * 1024;

/** A line without its end is cut here, so that binary content costs no memory. */
export const LONGEST_LINE_BYTES = 64 * 1024;

/** Whether a line is the empty one that ends headers and follows a record. */
export const isBlank = (line: Uint8Array) =>
  line.every((byte) => byte === 0x0d || byte === 0x0a);

/**
 * Reads the lines up to and with the next empty one, and parses them. The library's own reading of them holds
 * everything up to `\r\n\r\n`, the whole file where there is none, and misses that end in small chunks.
 *
 * @param firstLine read already
 * @returns null where the headers have no end, or none that is near
 */
export async function readHeaders(
  reader: AsyncIterReader,
  firstLine: Uint8Array,
): Promise<HeaderBlock | null> {
  const lines = [firstLine];
  let size = 0;
  for (;;) {
    const line = await reader.readlineRaw(LONGEST_LINE_BYTES);
    if (line === null) return null;
    lines.push(line);
    if (isBlank(line)) break;
    size += line.length;
    if (size > LARGEST_HEADERS_BYTES) return null;
  }
  return parseHeaders(Buffer.concat(lines));
}

async function parseHeaders(bytes: Uint8Array): Promise<HeaderBlock | null> {
  const parsed = await new StatusAndHeadersParser().parse(
    new AsyncIterReader([bytes], null),
    { headersClass: Headers },
  );
  if (parsed === null) return null;
  const { statusline, headers, reencodeHeaders } = parsed;
  return {
    firstLine: statusline,
    header: (name) => {
      const value = headers.get(name) ?? null;
      // Letters beyond Latin-1 come as the bytes of their UTF-8.
      return value !== null && reencodeHeaders?.has(name.toLowerCase()) === true
        ? Buffer.from(value, "latin1").toString()
        : value;
    },
  };
}
