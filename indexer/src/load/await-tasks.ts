import type { Meilisearch, Task } from "meilisearch";
import { TaskError } from "../errors.ts";

/** How long one task may take before the run gives up. */
const TASK_TIMEOUT_MS = 3_600_000;

/** One finished task. */
export type DoneTask = Task;

/** Waits for a task, however it ends. */
export const waitForTask = (
  client: Meilisearch,
  taskUid: number,
): Promise<DoneTask> =>
  client.tasks.waitForTask(taskUid, {
    timeout: TASK_TIMEOUT_MS,
    interval: 50,
  });

/**
 * Waits for a task and checks how it ended: a failed task resolves like any other.
 *
 * @throws TaskError with the engine's own words
 */
export async function awaitTask(
  client: Meilisearch,
  taskUid: number,
  what: string,
): Promise<DoneTask> {
  const task = await waitForTask(client, taskUid);
  if (task.status === "succeeded") return task;
  throw new TaskError(
    `${what} failed: ${task.error?.message ?? task.status}`,
    "Check the disk's free space and the engine's log, then run it again: the index that is being served is unchanged.",
  );
}
