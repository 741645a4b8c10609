import { request } from "undici";
import { readConfig } from "./config";
import { EngineError, toEngineError } from "./engine-error";
import { parseJson } from "./parse-json";

/** The engine's address under which an index is searched. */
export const searchPath = (indexUid: string): string =>
  `/indexes/${encodeURIComponent(indexUid)}/search`;

/**
 * The engine is told not to compress: a compressed answer comes in two packets,
 * and the second waits 40 ms for the first one's acknowledgement.
 */
const UNCOMPRESSED = { "accept-encoding": "identity" } as const;

/**
 * Sends JSON to an engine, or asks for a path of it, with the search-only key;
 * gives back the answer's JSON as text. By undici, since Next's `fetch` traces
 * each request and copies its body, which takes as long as a search. Server only.
 *
 * @throws {EngineError} when there is no answer, or it is not a success; with the
 * words of the answer as its cause, which are for logs only.
 */
export async function sendTo(
  host: string,
  path: string,
  { json, signal }: { json?: string; signal: AbortSignal },
): Promise<string> {
  const { searchKey } = readConfig();
  let status: number, text: string;
  try {
    const answer = await request(`${host}${path}`, {
      method: json === undefined ? "GET" : "POST",
      headers: {
        ...UNCOMPRESSED,
        ...(json !== undefined && { "content-type": "application/json" }),
        ...(searchKey && { authorization: `Bearer ${searchKey}` }),
      },
      body: json ?? null,
      signal,
    });
    status = answer.statusCode;
    text = await answer.body.text();
  } catch (cause) {
    throw new EngineError("engine-down", 0, { cause });
  }
  if (status >= 200 && status < 300) return text;
  throw toEngineError(status, parseJson(text));
}
