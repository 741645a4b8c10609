import { setTimeout as sleep } from "node:timers/promises";
import type { Meilisearch, Task } from "meilisearch";
import { toTaskError } from "../engine/engine-failure.ts";
import { StallWatch } from "./stall-watch.ts";

const INTERVAL_MS = 50;

/** One finished task. */
export type DoneTask = Task;

/**
 * Waits for a task, however it ends, and however long it takes as long as the engine gets on with it.
 *
 * @throws EngineError where the engine does not get on, and why
 */
export async function waitForTask(
  client: Meilisearch,
  taskUid: number,
): Promise<DoneTask> {
  const stall = new StallWatch(client);
  for (;;) {
    const task = await client.tasks.getTask(taskUid);
    if (task.status !== "enqueued" && task.status !== "processing") return task;
    await stall.check();
    await sleep(INTERVAL_MS);
  }
}

/**
 * Waits for a task and checks how it ended: a failed task resolves like any other.
 *
 * @throws TaskError with the engine's own words; EngineError where the engine does not get on
 */
export async function awaitTask(
  client: Meilisearch,
  taskUid: number,
  what: string,
): Promise<DoneTask> {
  const task = await waitForTask(client, taskUid);
  if (task.status === "succeeded") return task;
  throw toTaskError(task, { what, host: client.config.host });
}
