import { findBinaryType } from "./binary-type.ts";
import { parseRecord } from "./parse-record.ts";

/** What a file turns out to be, by its first bytes and only then by its name. */
export type Format =
  | { readonly kind: "empty" | "page" | "warc" | "json" | "list" | "lines" }
  | { readonly kind: "binary"; readonly type: string };

/** How many bytes the format is told by. */
export const HEAD_BYTES = 64 * 1024;

const JSON_NAME = /\.(?:json|jsonl|ndjson)$/i; // `a.json`
const LINES_NAME = /\.(?:jsonl|ndjson)$/i; // `a.jsonl`

/**
 * Tells what to read a file as. What it holds goes before its name: scrapers save pages, archives and records under
 * any. Text that merely starts like JSON stays text; records have to be plain to see where the name says nothing of
 * them.
 *
 * @param head its first `HEAD_BYTES`, unpacked and no UTF-16
 * @param name without `.gz`
 */
export async function sniffFormat(
  head: Uint8Array,
  name: string,
): Promise<Format> {
  // One byte a letter: enough for what JSON and markup start with in any encoding.
  const start = Buffer.from(head)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  if (/^WARC\/\d/.test(start)) return { kind: "warc" };
  const type = await findBinaryType(head);
  if (type !== null) return { kind: "binary", type };
  const text = start.trimStart();
  if (text === "" && head.length < HEAD_BYTES) return { kind: "empty" };
  return { kind: text.startsWith("<") ? "page" : sniffJson(text, name) };
}

function sniffJson(
  text: string,
  name: string,
): "page" | "json" | "list" | "lines" {
  const lineEnd = text.indexOf("\n");
  const line = (lineEnd < 0 ? text : text.slice(0, lineEnd)).trimEnd();
  if (!JSON_NAME.test(name)) {
    // `[{"title": …` starts no article, `[서울=연합뉴스] …` does.
    if (/^\[\s*\{\s*"/.test(text)) return "list";
    return line.startsWith("{") && parseRecord(line, name, 1).ok
      ? "lines"
      : "page";
  }
  if (text.startsWith("[")) return "list";
  const isSpread = text.startsWith("{") && /^\{\s*$/.test(line);
  if (LINES_NAME.test(name)) return isSpread ? "json" : "lines";
  // A record a line is saved as .json, too. A first line longer than what is looked at is a record.
  const isRecord = line.startsWith("{") && (lineEnd < 0 || line.endsWith("}"));
  return isRecord ? "lines" : "json";
}
