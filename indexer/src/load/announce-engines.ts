import { setTimeout as sleep } from "node:timers/promises";
import {
  readServedEngines,
  unsettleCorpus,
} from "../corpus/unsettle-corpus.ts";
import type { Shards } from "../engine/shards.ts";

/** Search pages look once a second whether the index of names has changed (web/lib/index-version.ts). */
const HEARD_MS = 2_000;

/**
 * Says, before new indexes are swapped in, that the articles are going to change, and on which engines they are from now
 * on: on those of before and on the new ones, which have nothing until then. Otherwise articles that move to an engine
 * that was added would be missing until pages learn of it.
 */
export async function announceEngines(
  shards: Shards,
  indexUid: string,
): Promise<void> {
  const served = (
    await shards.each((client) => readServedEngines(client, indexUid))
  ).flat();
  const before = new Set(served);
  const all = [...new Set([...served, ...shards.names])].sort();
  await shards.each((client) => unsettleCorpus(client, indexUid, all));
  if (all.some((name) => !before.has(name))) await sleep(HEARD_MS);
}
