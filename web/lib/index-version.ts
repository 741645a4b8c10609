import { z } from "zod";
import { readConfig } from "./config";
import { sendToEngine } from "./engine";
import { parseJson } from "./parse-json";

/** Milliseconds for which a version is taken to be the current one. */
const MAX_AGE_MS = 1_000;
/** The version is asked for beside a search, which must not wait for it long. */
const TIMEOUT_MS = 1_000;

const indexInfo = z.object({ updatedAt: z.string() });

interface KnownVersion {
  /** What the engine said, or is about to say; null where it says nothing. */
  current: Promise<string | null>;
  /** By `performance.now()`. */
  askedAt: number;
  last: string | null;
}

declare global {
  var communiqueVersion: KnownVersion | undefined;
}

/** Pages are bundled apart from each other, and need not all ask. */
const readKnown = (): KnownVersion =>
  (globalThis.communiqueVersion ??= {
    current: Promise.resolve(null),
    askedAt: Number.NEGATIVE_INFINITY,
    last: null,
  });

/**
 * Says when the index last changed; null where that can't be learned: from a key,
 * say, that may only search, or while the engine is away. Server only.
 */
export function readCurrentVersion(): Promise<string | null> {
  const known = readKnown();
  const now = performance.now();
  if (now - known.askedAt > MAX_AGE_MS) {
    known.askedAt = now;
    known.current = askVersion().catch(() => null);
  }
  return known.current;
}

/** The same, or what was said last where the engine says nothing. */
export async function readIndexVersion(): Promise<string | null> {
  const current = await readCurrentVersion();
  const known = readKnown();
  known.last = current ?? known.last;
  return known.last;
}

async function askVersion(): Promise<string | null> {
  const { index } = readConfig();
  const text = await sendToEngine(`/indexes/${encodeURIComponent(index)}`, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return indexInfo.safeParse(parseJson(text)).data?.updatedAt ?? null;
}
