import { z } from "zod";
import { readConfig } from "./config";
import { UNCOMPRESSED } from "./engine";

/** Milliseconds for which a version is taken to be the current one. */
const MAX_AGE_MS = 1_000;
/** The version is asked for beside a search, which must not wait for it long. */
const TIMEOUT_MS = 1_000;

const indexInfo = z.object({ updatedAt: z.string() });

let known: Promise<string | null> = Promise.resolve(null);
let askedAt = 0;

/**
 * Says when the index last changed, or null where that can't be learned: from a
 * key, say, that may only search. Server only.
 */
export function readIndexVersion(): Promise<string | null> {
  const now = Date.now();
  if (now - askedAt > MAX_AGE_MS) {
    const before = known;
    known = askVersion().catch(() => before);
    askedAt = now;
  }
  return known;
}

async function askVersion() {
  const { host, searchKey, index } = readConfig();
  const response = await fetch(`${host}/indexes/${encodeURIComponent(index)}`, {
    headers: {
      ...UNCOMPRESSED,
      ...(searchKey && { authorization: `Bearer ${searchKey}` }),
    },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    cache: "no-store",
  });
  const info = indexInfo.safeParse(await response.json());
  return info.data?.updatedAt ?? null;
}
