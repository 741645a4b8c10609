import { analyse } from "chardet";
import { getEncoding } from "encoding-sniffer";

/**
 * Decodes bytes of unknown encoding.
 *
 * In order: byte order mark, valid UTF-8, the encoding that the markup declares, detection by letter statistics.
 * UTF-8 goes before the declaration since text that is valid UTF-8 with non-ASCII letters is practically never
 * anything else, while scrapers often convert a page and leave its old <meta charset>.
 *
 * @returns the text without its byte order mark, or null for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  if (isBinary(bytes)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const encoding = declaredEncoding(bytes) ?? detectedEncoding(bytes);
    // As a stream: Node 20 reads windows-1252 in one go as Latin-1 and loses „ “ – €.
    const decoder = new TextDecoder(encoding);
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Bytes that stand in pictures, archives and programs, and in no text: NUL and most control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (
      byte < 32 &&
      byte !== 9 &&
      byte !== 10 &&
      byte !== 12 &&
      byte !== 13 &&
      byte !== 27
    )
      controls += 1;
  }
  return controls > sample.length / 50;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const label = getEncoding(bytes, {
    defaultEncoding: "utf-8",
    maxBytes: 4096,
  });
  // UTF-8 was tried already: a page that says so and is not, is broken, so let the letters decide.
  return label.toLowerCase() !== "utf-8" && canDecode(label) ? label : null;
}

/** The labels that chardet gives and TextDecoder knows by another name. */
const ALIASES: Readonly<Record<string, string>> = { "ISO-2022-CN": "gb18030" };

/** The best guess that can be decoded; windows-1252, the web's default, when there is none. */
function detectedEncoding(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, 65_536))) {
    const label = ALIASES[name] ?? name;
    // ISO-2022 and UTF-16/32 without a mark are never right for a page that holds 8-bit bytes.
    if (/^(UTF|ISO-2022|ASCII)/i.test(label)) continue;
    if (canDecode(label)) return label;
  }
  return "windows-1252";
}

function canDecode(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}
