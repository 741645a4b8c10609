import { createHmac } from "node:crypto";

/** Where the engine is and which key opens it for searching. Server only. */
export interface EngineConfig {
  /** Addresses: of several engines that hold a part each, one is enough, and each more one that may end. */
  readonly hosts: readonly string[];
  /** Search-only key; empty for an engine without keys. */
  readonly searchKey: string;
  readonly index: string;
}

/** The uid under which the indexer creates the search-only key. */
const SEARCH_KEY_UID = "8f9c1c53-6d0e-4a3d-9f52-6f0d6f3f8b11";

/**
 * Reads the engine's settings from the environment, at each call: a built
 * image is configured when it starts, never when it is built.
 */
export function readConfig(): EngineConfig {
  const env = process.env;
  const hosts = env["MEILI_HOST"]?.split(/[\s,]+/).filter(Boolean) ?? [];
  return {
    hosts:
      hosts.length === 0
        ? ["http://127.0.0.1:7700"]
        : hosts.map((host) => host.replace(/\/+$/, "")),
    searchKey:
      env["MEILI_SEARCH_KEY"] || deriveSearchKey(env["MEILI_MASTER_KEY"]),
    index: env["MEILI_INDEX"] || "articles",
  };
}

/**
 * Derives the search-only key from the master key, by Meilisearch's rule: the
 * hex HMAC-SHA256 of the key's uid
 * (https://www.meilisearch.com/docs/reference/api/keys#key).
 */
export function deriveSearchKey(masterKey: string | undefined): string {
  if (!masterKey) return "";
  return createHmac("sha256", masterKey).update(SEARCH_KEY_UID).digest("hex");
}
