import { z } from "zod";
import { readConfig } from "./config";
import { listEngines } from "./engines";
import { parseJson } from "./parse-json";
import { sendTo } from "./send-to";

/** Milliseconds for which a version is taken to be the current one. */
const MAX_AGE_MS = 1_000;
/** The version is asked for beside a search, which must not wait for it long. */
const TIMEOUT_MS = 1_000;

const indexInfo = z.object({ updatedAt: z.string() });

/** Of articles and of names; null where the engine says nothing. */
interface Versions {
  readonly articles: string | null;
  readonly names: string | null;
}

const NOTHING: Versions = { articles: null, names: null };

interface KnownVersion {
  /** What the engine said, or is about to say. */
  current: Promise<Versions>;
  /** By `performance.now()`. */
  askedAt: number;
  last: string | null;
  lastNames: string | null;
}

declare global {
  var communiqueVersion: KnownVersion | undefined;
}

/** Pages are bundled apart from each other, and need not all ask. */
const readKnown = (): KnownVersion =>
  (globalThis.communiqueVersion ??= {
    current: Promise.resolve(NOTHING),
    askedAt: Number.NEGATIVE_INFINITY,
    last: null,
    lastNames: null,
  });

function readVersions(): Promise<Versions> {
  const known = readKnown();
  const now = performance.now();
  if (now - known.askedAt > MAX_AGE_MS) {
    known.askedAt = now;
    known.current = askVersions().catch(() => NOTHING);
  }
  return known.current;
}

/**
 * Says when anything that is searched last changed: articles, or names and what is
 * known of the corpus. Null where that can't be learned: from a key, say, that may
 * only search, or while the engine is away. Server only.
 */
export async function readCurrentVersion(): Promise<string | null> {
  const { articles, names } = await readVersions();
  return articles === null || names === null ? null : `${articles} ${names}`;
}

/** Says when the articles last changed, as far as the engine ever said it. Server only. */
export async function readIndexVersion(): Promise<string | null> {
  const { articles } = await readVersions();
  const known = readKnown();
  known.last = articles ?? known.last;
  return known.last;
}

/** Says when names, and what is known of the corpus, last changed, as far as anybody asked. Server only. */
export const lastNamesVersion = (): string | null => readKnown().lastNames;

async function askVersions(): Promise<Versions> {
  const { index } = readConfig();
  const [articles, names] = await Promise.all([
    askVersion(index),
    // There is a moment when the articles are there, and their names not yet.
    askVersion(`${index}-names`).catch(() => null),
  ]);
  const known = readKnown();
  known.lastNames = names ?? known.lastNames;
  return { articles, names };
}

async function askVersion(index: string): Promise<string | null> {
  // Of several engines the one that searches are sent to.
  const [engine = ""] = listEngines();
  const text = await sendTo(engine, `/indexes/${encodeURIComponent(index)}`, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return indexInfo.safeParse(parseJson(text)).data?.updatedAt ?? null;
}
