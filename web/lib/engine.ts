import { readConfig } from "./config";

/** Longest wait for the engine, in milliseconds. */
export const ENGINE_TIMEOUT_MS = 10_000;

/**
 * The engine is told not to compress: a compressed answer comes in two packets,
 * and the second waits 40 ms for the first one's acknowledgement.
 */
export const UNCOMPRESSED = { "accept-encoding": "identity" } as const;

/** Posts JSON to the engine with the search-only key. Server only. */
export function engineRequest(path: string, body: unknown) {
  const { host, searchKey } = readConfig();
  const init: RequestInit = {
    method: "POST",
    body: JSON.stringify(body),
    headers: {
      ...UNCOMPRESSED,
      "content-type": "application/json",
      ...(searchKey && { authorization: `Bearer ${searchKey}` }),
    },
  };
  return { url: `${host}${path}`, init };
}
