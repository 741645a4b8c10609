import type { Meilisearch } from "meilisearch";
import { awaitTask } from "../load/await-tasks.ts";
import { EMBEDDER } from "../search/embedder-name.ts";
import type { EmbedderSettings } from "./embedder-settings.ts";

/**
 * Tells the engine the keys that the embedding service is asked with: they may be others than the index was built with,
 * and the engine shows them masked. No article is embedded anew for it.
 */
export async function renewKey(
  client: Meilisearch,
  uid: string,
  embedder: EmbedderSettings | null,
): Promise<void> {
  if (embedder === null) return;
  const { taskUid } = await client
    .index(uid)
    .updateEmbedders({ [EMBEDDER]: embedder });
  await awaitTask(client, taskUid, "setting the embedding service's key");
}
