import { setTimeout as sleep } from "node:timers/promises";
import type { Meilisearch } from "meilisearch";

/** Waits until the engine has nothing left to do. */
export async function settleTasks(
  client: Meilisearch,
  signal: AbortSignal,
): Promise<void> {
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
