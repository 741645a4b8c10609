import type { Meilisearch } from "meilisearch";
import { waitForTask } from "./await-tasks.ts";

/**
 * Waits until the engine has done, or failed, all that it was sent before. The indexer's key opens some indexes only, and
 * such a key is not shown the tasks that are not of just one index: swaps and snapshots are "not found" (1.21). But tasks
 * are done in the order they came in, so a task that does nothing, sent last and to an index that is there, is done last.
 *
 * How the others ended is seen by what they did.
 */
export async function settleQueue(
  client: Meilisearch,
  uid: string,
): Promise<void> {
  const { taskUid } = await client.index(uid).deleteDocuments([]);
  await waitForTask(client, taskUid);
}
