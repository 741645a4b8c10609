import { toKeySecret, type EngineKey } from "./engine-key.ts";

/** The uid of the key that indexes. */
export const ADMIN_KEY_UID = "c1b7a0de-2f4b-4f0c-8c0a-5a4f4f0f5d27";

/** The secret of the indexer's key. */
export const toAdminKey = (masterKey: string) =>
  toKeySecret(masterKey, ADMIN_KEY_UID);

/**
 * What a run, `status`, `doctor`, `alerts` and `backup` ask of the engine, and nothing else: no keys, no dumps (a dump
 * holds every index in the clear), no logs, no webhooks, no cancelling of tasks. A snapshot is written where the engine
 * was told to, and cannot be read with a key.
 */
const ACTIONS = [
  "search",
  "documents.add",
  "documents.get",
  "documents.delete",
  "indexes.create",
  "indexes.get",
  "indexes.delete",
  "indexes.swap",
  "settings.get",
  "settings.update",
  "snapshots.create",
  "stats.get",
  "tasks.get",
  "version",
] as const;

/** The indexer's key: for the index that is served and those beside it, `articles-building` and `articles-names`. */
export const adminKeyFor = (indexUid: string): EngineKey => ({
  uid: ADMIN_KEY_UID,
  name: "Communiqué indexer",
  description: "Indexes articles and names; opens no other index",
  actions: ACTIONS,
  indexes: [indexUid, `${indexUid}-*`],
});
