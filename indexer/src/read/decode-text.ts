import { isUtf8 } from "node:buffer";
import { getEncoding } from "encoding-sniffer";
import { findBinaryType } from "./binary-type.ts";
import { canDecode, detectEncoding, isIso2022Jp } from "./detect-encoding.ts";

/**
 * The largest share of what is beyond ASCII that may be broken in an encoding for it to be the right one. In UTF-8,
 * 580 texts in 14 legacy encodings have 0.38 and more (headlines) or 0.67 and more (paragraphs); a page cut within a
 * letter or with a stray byte has next to nothing.
 */
const MOST_BROKEN = 0.1;

/** What came with the bytes. */
export interface TextHints {
  /** From the HTTP header. */
  readonly charset?: string | null;
}

/**
 * Decodes bytes of unknown encoding.
 *
 * @returns the text without its byte order mark, or null for bytes that are no text
 */
export async function decodeText(
  bytes: Uint8Array,
  hints: TextHints = {},
): Promise<string | null> {
  const encoding = await findEncoding(bytes, hints);
  return encoding === null ? null : decode(bytes, encoding);
}

/**
 * Finds the encoding of bytes.
 *
 * In order: byte order mark, the HTTP header, UTF-8, the encoding that the markup declares, detection by letters.
 * UTF-8 goes before the markup's declaration since text that is valid UTF-8 with letters beyond ASCII is practically
 * never anything else, while scrapers often convert a page and leave its old <meta charset>. A header that says
 * ISO-8859-1 says nothing: servers add that to every page (Apache's AddDefaultCharset).
 *
 * @returns a label for TextDecoder, or null for bytes that are no text
 */
export async function findEncoding(
  bytes: Uint8Array,
  { charset = null }: TextHints = {},
): Promise<string | null> {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return marked;
  const told = charset !== null && canDecode(charset) ? charset : null;
  if (told !== null && isWide(told)) return told;
  if ((await findBinaryType(bytes)) !== null) return null;
  if (told !== null && !isDefault(told) && isWhole(bytes, told)) return told;
  if (isIso2022Jp(bytes)) return "iso-2022-jp";
  if (isUtf8(bytes) || isWhole(bytes, "utf-8")) return "utf-8";
  const declared = declaredEncoding(bytes);
  return declared !== null && isWhole(bytes, declared)
    ? declared
    : detectEncoding(bytes);
}

/** The encoding that a byte order mark stands for. */
export function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return "utf-8";
  // UTF-32 starts like UTF-16 and goes on with zeros; no decoder knows it.
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return bytes[2] === 0 && bytes[3] === 0 ? null : "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decode(bytes: Uint8Array, encoding: string): string {
  // As a stream: Node 20 reads windows-1252 in one go as Latin-1 and loses „ “ – €.
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

const toName = (label: string) => new TextDecoder(label).encoding;
const isWide = (label: string) => toName(label).startsWith("utf-16");
const isDefault = (label: string) =>
  ["utf-8", "windows-1252"].includes(toName(label));

/** Whether nearly nothing is broken in bytes of this encoding. */
function isWhole(bytes: Uint8Array, encoding: string): boolean {
  const text = decode(bytes, encoding);
  let broken = 0,
    beyondAscii = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    beyondAscii += 1;
    if (code === 0xfffd) broken += 1;
  }
  return broken <= beyondAscii * MOST_BROKEN;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const label = getEncoding(bytes, {
    defaultEncoding: "utf-8",
    maxBytes: 4096,
  });
  // UTF-8 was tried already: a page that says so and is not, is broken, so let the letters decide.
  return label.toLowerCase() !== "utf-8" && canDecode(label) ? label : null;
}
