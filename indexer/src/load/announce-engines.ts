import { setTimeout as sleep } from "node:timers/promises";
import { Meilisearch } from "meilisearch";
import {
  readServedEngines,
  unsettleCorpus,
} from "../corpus/unsettle-corpus.ts";
import type { Shards } from "../engine/shards.ts";

/** Search pages look once a second whether the index of names has changed, and at most so often what it says (web/lib/engines.ts). */
const HEARD_MS = 3_000;
/** An engine that was left out may be gone. */
const TIMEOUT_MS = 5_000;

/** The engines that the articles were on before a run, as far as its own engines know. */
export async function listServedEngines(
  shards: Shards,
  indexUid: string,
): Promise<readonly string[]> {
  const served = await shards.each((client) =>
    readServedEngines(client, indexUid),
  );
  return [...new Set(served.flat())];
}

/**
 * Says, before new indexes are swapped in, that the articles are going to change, and on which engines they are from now
 * on: on those of before and on the new ones, which have nothing until then. Otherwise articles that move to an engine
 * that was added would be missing until pages learn of it.
 */
export async function announceEngines(
  shards: Shards,
  indexUid: string,
): Promise<void> {
  const served = await listServedEngines(shards, indexUid);
  const all = [...new Set([...served, ...shards.names])].sort();
  await shards.each((client) => unsettleCorpus(client, indexUid, all));
  if (all.some((name) => !served.includes(name))) await sleep(HEARD_MS);
}

/**
 * Says, when new indexes are served, that the articles are on these engines and on no other; also to those that were left
 * out, as far as they are still there: pages may go by what they say.
 *
 * @param served the engines of before
 */
export async function settleEngines(
  shards: Shards,
  indexUid: string,
  served: readonly string[],
): Promise<void> {
  await shards.each((client) => unsettleCorpus(client, indexUid, shards.names));
  const apiKey = shards.clients[0]?.config.apiKey;
  for (const host of served) {
    if (shards.hosts.includes(host)) continue;
    const client = new Meilisearch({
      host,
      timeout: TIMEOUT_MS,
      ...(apiKey !== undefined && { apiKey }),
    });
    await unsettleCorpus(client, indexUid, shards.hosts).catch(() => {});
  }
}
