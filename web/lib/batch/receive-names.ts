import { packNames } from "./pack-names";
import { parseNamesFile, parsePastedNames } from "./parse-names";
import type { ParsedNames } from "./parse-names";

/** Longest upload: 500 names need a tenth of that. */
export const MAX_UPLOAD_BYTES = 1_000_000;

/** An upload that goes on for longer is broken off. */
const MAX_DROPPED_BYTES = 50_000_000;

/** What a form has sent: names, packed for an address, or why not. */
export type ReceivedNames =
  | { readonly ok: true; readonly packed: string }
  | { readonly ok: false; readonly status: number; readonly message: string };

/** Reads the form of a batch search: a file if one was chosen, else what was pasted. */
export async function receiveNames(request: Request): Promise<ReceivedNames> {
  const body = await readBytes(request, MAX_UPLOAD_BYTES);
  if (body === null)
    return {
      ok: false,
      status: 413,
      message:
        "The list is larger than 1 MB. Upload the column of names alone.",
    };
  const form = await parseForm(request, body);
  if (form === null)
    return { ok: false, status: 400, message: "This is no form of a list." };
  const file = form.get("file");
  const pasted = form.get("names");
  const parsed: ParsedNames =
    file instanceof File && file.size > 0
      ? parseNamesFile(new Uint8Array(await file.arrayBuffer()))
      : parsePastedNames(typeof pasted === "string" ? pasted : "");
  if (!parsed.ok) return { ok: false, status: 422, message: parsed.message };
  const packed = packNames(parsed.names);
  if (packed === null)
    return {
      ok: false,
      status: 422,
      message: "The names are too long for one list. Divide it in two.",
    };
  return { ok: true, packed };
}

/**
 * The stream is counted: a Content-Length may be absent or wrong. What is too
 * much is read to its end and dropped, up to a point: browsers show no answer
 * that comes while they are still sending.
 */
async function readBytes(request: Request, maxBytes: number) {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (request.body !== null)
    for await (const chunk of request.body) {
      bytes += chunk.byteLength;
      if (bytes > MAX_DROPPED_BYTES) return null;
      if (bytes <= maxBytes) chunks.push(chunk);
    }
  return bytes <= maxBytes ? Buffer.concat(chunks) : null;
}

async function parseForm(request: Request, body: Buffer<ArrayBuffer>) {
  const type = request.headers.get("content-type") ?? "";
  try {
    const headers = { "content-type": type };
    return await new Response(body, { headers }).formData();
  } catch {
    return null;
  }
}
