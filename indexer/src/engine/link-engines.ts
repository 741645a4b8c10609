import { Meilisearch } from "meilisearch";
import { EngineError } from "../errors.ts";
import { reasonOf } from "./engine-failure.ts";
import { toSearchKey } from "./search-key.ts";

const TIMEOUT_MS = 10_000;

/**
 * Makes engines known to each other, by their addresses, so that any of them can search all: Meilisearch's remote
 * federated search, an experimental feature in 1.21. Its sharding, which is Enterprise code, stays off. Engines that were
 * linked before stay so: what is served may be on them until a run has ended.
 *
 * @param hosts the engines' addresses, as each of them reaches the others
 * @param masterKey of all of them; empty where they ask for none
 * @throws EngineError naming the engine that cannot be linked
 */
export async function linkEngines(
  hosts: readonly string[],
  masterKey: string,
): Promise<void> {
  if (hosts.length < 2) return;
  const searchApiKey = masterKey === "" ? null : toSearchKey(masterKey);
  const remotes = Object.fromEntries(
    hosts.map((url) => [url, { url, searchApiKey }]),
  );
  for (const host of hosts) {
    const { httpRequest } = new Meilisearch({
      host,
      apiKey: masterKey,
      timeout: TIMEOUT_MS,
    });
    try {
      await httpRequest.patch({
        path: "experimental-features",
        body: { network: true },
      });
      await httpRequest.patch({
        path: "network",
        body: { self: host, remotes },
      });
    } catch (cause) {
      throw new EngineError(
        `cannot make Meilisearch at ${host} known to the others: ${reasonOf(cause)}`,
        "Check that it runs, is of the same version, and was started with the same master key.",
        cause,
      );
    }
  }
}
