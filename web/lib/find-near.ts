import {
  parseNear,
  toNearSearch,
} from "@communique/indexer/search/near-articles";
import type { NearArticle } from "@communique/indexer/search/near-articles";
import QuickLRU from "quick-lru";
import { askEngineNow } from "./ask-engine";
import { searchPath } from "./send-to";
import { EngineError } from "./engine-error";
import { readIndexVersion } from "./index-version";

/**
 * Longest wait, in milliseconds. The engine would ask an embedding service that
 * is away for 15 s, and a page is rendered in at most 4 s.
 */
const TIMEOUT_MS = 2_500;
/** Milliseconds for which a service that gave no answer is not asked again. */
const PAUSE_MS = 10_000;

/** A page asks for its hits, each of its counts and the next page by the same words. */
const kept = new QuickLRU<string, Promise<readonly NearArticle[] | null>>({
  maxSize: 200,
  maxAge: 60_000,
});
let lostUntil = 0;

/**
 * Finds the articles nearest in meaning to words: one request to the embedding
 * service, however much is asked of them. Null where there is no answer in time.
 * Server only.
 */
export async function findNear(
  indexUid: string,
  words: string,
): Promise<readonly NearArticle[] | null> {
  if (Date.now() < lostUntil) return null;
  const key = JSON.stringify([await readIndexVersion(), indexUid, words]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const asked = ask(indexUid, words).catch((error: unknown) => {
    if (!(error instanceof EngineError)) throw error;
    kept.delete(key);
    lostUntil = Date.now() + PAUSE_MS;
    return null;
  });
  kept.set(key, asked);
  return asked;
}

async function ask(indexUid: string, words: string) {
  const asked = toNearSearch(words);
  return parseNear(await askEngineNow(searchPath(indexUid), asked, TIMEOUT_MS));
}
