import { LRUCache } from "lru-cache";
import { readCurrentVersion } from "./index-version";

/** All answers together, in bytes: some thousand pages of hits. */
const MAX_BYTES = 32 * 1024 * 1024;
/** A page of hits is 25 kB, counts up to 40 kB; an export asks for megabytes, once. */
const MAX_BYTES_EACH = 128 * 1024;
/** Milliseconds. */
const MAX_AGE_MS = 60_000;
const BYTES_PER_CHARACTER = 2;

declare global {
  var communiqueAnswers: LRUCache<string, string> | undefined;
}

/** Pages are bundled apart from each other; what one has asked, another may be asked. */
const readAnswers = (): LRUCache<string, string> =>
  (globalThis.communiqueAnswers ??= new LRUCache({
    maxSize: MAX_BYTES,
    maxEntrySize: MAX_BYTES_EACH,
    sizeCalculation: (text, key) =>
      BYTES_PER_CHARACTER * (text.length + key.length),
    ttl: MAX_AGE_MS,
  }));

/** Where an answer is kept; null where it must not be. */
export interface AnswerPlace {
  readonly key: string | null;
  readonly text: string | undefined;
}

/**
 * Looks for what the engine answered to the same JSON, as text. All readers begin
 * with the same page and the same letters. Only of the index as it is now, and
 * only while the engine is there: an outage is not hidden. Server only.
 */
export async function findAnswer(
  path: string,
  json: string,
): Promise<AnswerPlace> {
  const version = await readCurrentVersion();
  if (version === null) return { key: null, text: undefined };
  const key = `${version} ${path} ${json}`;
  return { key, text: readAnswers().get(key) };
}

/** Keeps an answer in the place that was looked at for it. */
export function keepAnswer({ key }: AnswerPlace, text: string): void {
  if (key !== null) readAnswers().set(key, text);
}
