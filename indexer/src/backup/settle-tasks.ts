import { setTimeout as sleep } from "node:timers/promises";
import type { Meilisearch } from "meilisearch";
import { settleQueue } from "../load/settle-queue.ts";

/** Waits until the engine has nothing left to do. */
export async function settleTasks(
  client: Meilisearch,
  indexUid: string,
  signal: AbortSignal,
): Promise<void> {
  // Swaps are not among the tasks that the indexer's key is shown.
  await settleQueue(client, indexUid);
  for (;;) {
    signal.throwIfAborted();
    const { total } = await client.tasks.getTasks({
      statuses: ["enqueued", "processing"],
      limit: 1,
    });
    if (total === 0) return;
    await sleep(50);
  }
}
