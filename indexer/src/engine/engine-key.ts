import { createHmac } from "node:crypto";
import { MeilisearchApiError, type Key, type Meilisearch } from "meilisearch";

/** A key of the engine's, and what it opens. */
export interface EngineKey {
  /** A fixed UUID: the secret follows from the master key and it. */
  readonly uid: string;
  readonly name: string;
  readonly description: string;
  readonly actions: readonly string[];
  readonly indexes: readonly string[];
}

/** The secret of a key: HMAC-SHA256(master key, uid), hexadecimal (Meilisearch, "API keys"). */
export const toKeySecret = (masterKey: string, uid: string) =>
  createHmac("sha256", masterKey).update(uid).digest("hex");

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((each) => others.includes(each));

/**
 * Makes a key that opens just what it should, where it is not there yet. One that opened something else, since another
 * version of the program made it, is made anew.
 *
 * @param client has the master key
 * @returns its secret
 */
export async function ensureKey(
  client: Meilisearch,
  { actions, indexes, ...key }: EngineKey,
): Promise<string> {
  const existing = await findKey(client, key.uid);
  const isRight = (found: Key) =>
    isSame(found.actions, actions) && isSame(found.indexes, indexes);
  if (existing !== null && isRight(existing)) return existing.key;
  if (existing !== null) await client.deleteKey(key.uid);
  try {
    const created = await client.createKey({
      ...key,
      actions: [...actions],
      indexes: [...indexes],
      expiresAt: null,
    });
    return created.key;
  } catch (error) {
    // Another run that has just begun made it.
    const made = hasCode(error, "api_key_already_exists")
      ? await findKey(client, key.uid)
      : null;
    if (made === null) throw error;
    return made.key;
  }
}

async function findKey(client: Meilisearch, uid: string): Promise<Key | null> {
  try {
    return await client.getKey(uid);
  } catch (error) {
    if (hasCode(error, "api_key_not_found")) return null;
    throw error;
  }
}

const hasCode = (error: unknown, code: string) =>
  error instanceof MeilisearchApiError && error.cause?.code === code;
