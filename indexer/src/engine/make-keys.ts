import { Meilisearch } from "meilisearch";
import { adminKeyFor } from "./admin-key.ts";
import { ensureKey } from "./engine-key.ts";
import { searchKeyFor } from "./search-key.ts";

/** The secrets that open an engine, each for its own part; empty for an engine that asks for none. */
export interface Keys {
  /** For the indexer. */
  readonly admin: string;
  /** For the web server; null where it was given to nobody here. */
  readonly search: string | null;
}

const TIMEOUT_MS = 10_000;

/**
 * Makes the indexer's and the web server's key, where they are not there yet. This is all that the master key is used
 * for. An engine without one needs and knows no keys.
 *
 * @throws the client's errors
 */
export async function makeKeys(
  { host, masterKey }: { readonly host: string; readonly masterKey: string },
  indexUid: string,
): Promise<Keys> {
  if (masterKey === "") return { admin: "", search: "" };
  const client = new Meilisearch({
    host,
    apiKey: masterKey,
    timeout: TIMEOUT_MS,
  });
  return {
    admin: await ensureKey(client, adminKeyFor(indexUid)),
    search: await ensureKey(client, searchKeyFor(indexUid)),
  };
}
