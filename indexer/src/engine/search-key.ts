import { createHmac } from "node:crypto";
import { MeilisearchApiError, type Meilisearch } from "meilisearch";
import { toNamesUid } from "../names/name-document.ts";
import { toEngineFailure } from "./engine-failure.ts";
import type { OpenedEngine } from "./open-engine.ts";

/**
 * The uid of the key that the web server searches with. A key's secret follows from the master key and its uid, so the
 * web server can work it out and no secret is written down.
 */
export const SEARCH_KEY_UID = "8f9c1c53-6d0e-4a3d-9f52-6f0d6f3f8b11";

/** HMAC-SHA256(master key, uid), hexadecimal (Meilisearch, "API keys"). */
export const toSearchKey = (masterKey: string) =>
  createHmac("sha256", masterKey).update(SEARCH_KEY_UID).digest("hex");

/** Searching, and learning when the index last changed: that is when pages drop the answers that they keep. */
const ACTIONS = ["search", "indexes.get"];

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((each) => others.includes(each));

/**
 * Makes the search-only key for the index that an engine serves.
 *
 * @throws EngineError where it ends, hangs or has no room
 */
export async function makeSearchKey(
  engine: OpenedEngine,
  indexUid: string,
): Promise<string | null> {
  const { client, masterKey } = engine;
  try {
    return await ensureSearchKey(client, masterKey, indexUid);
  } catch (error) {
    throw toEngineFailure(error, engine);
  }
}

/** Makes the search-only key for the articles' index and that of their names, once. An engine without master key needs and knows no keys. */
export async function ensureSearchKey(
  client: Meilisearch,
  masterKey: string,
  indexUid: string,
): Promise<string | null> {
  if (masterKey === "") return null;
  const existing = await client
    .getKey(SEARCH_KEY_UID)
    .catch((error: unknown) => {
      if (
        error instanceof MeilisearchApiError &&
        error.cause?.code === "api_key_not_found"
      )
        return null;
      throw error;
    });
  const indexes = [indexUid, toNamesUid(indexUid)];
  if (
    existing !== null &&
    isSame(existing.actions, ACTIONS) &&
    isSame(existing.indexes, indexes)
  )
    return existing.key;
  if (existing !== null) await client.deleteKey(SEARCH_KEY_UID);
  const created = await client.createKey({
    uid: SEARCH_KEY_UID,
    name: "Communiqué web",
    description: "Searches articles and names, and learns when they changed",
    actions: [...ACTIONS],
    indexes,
    expiresAt: null,
  });
  return created.key;
}
