import type { Meilisearch, Task } from "meilisearch";
import { toBuildingUid } from "../load/build-index.ts";
import { toNamesUid } from "../names/name-document.ts";
import type { RejectedPage } from "../state/file-record.ts";

/** A task that the engine did not do. */
export interface FailedTask {
  readonly uid: number;
  readonly type: string;
  /** ISO 8601; null where the engine does not say. */
  readonly finished: string | null;
  /** The engine's own. */
  readonly words: string;
  /** The page that it stumbled over, where that was found out. */
  readonly file: string | null;
}

/** What the engine has to do, and what it could not. */
export interface TaskStatus {
  /** Waiting or being worked on. */
  readonly pending: number;
  readonly failed: number;
  /** Newest first. */
  readonly lastFailed: readonly FailedTask[];
}

/** A batch that is halved down to one document leaves some twenty failed tasks with the same words. */
const MOST_LOOKED_AT = 100;
const MOST_SHOWN = 5;

/** Tasks of the index, of the one that is built beside it, and of the names. */
export async function readTaskStatus(
  client: Meilisearch,
  uid: string,
  refused: readonly RejectedPage[],
): Promise<TaskStatus> {
  const indexUids = [uid, toBuildingUid(uid), toNamesUid(uid)];
  const pending = await client.tasks.getTasks({
    indexUids,
    statuses: ["enqueued", "processing"],
    limit: 1,
  });
  const failed = await client.tasks.getTasks({
    indexUids,
    statuses: ["failed"],
    limit: MOST_LOOKED_AT,
  });
  return {
    pending: pending.total,
    failed: failed.total,
    lastFailed: toFailedTasks(failed.results, refused),
  };
}

/** What the user has to know of failed tasks: the last of each kind, and whose page it was. */
export function toFailedTasks(
  tasks: readonly Pick<Task, "uid" | "type" | "finishedAt" | "error">[],
  refused: readonly RejectedPage[],
): readonly FailedTask[] {
  // The engine knows no files: what a refused page was told is what its task failed with.
  const files = new Map(refused.map(({ detail, file }) => [detail, file]));
  const last = new Map<string, FailedTask>();
  for (const { uid, type, finishedAt, error } of tasks) {
    const words = error?.message ?? "no message";
    const kind = `${type} ${words}`;
    if (!last.has(kind))
      last.set(kind, {
        uid,
        type,
        finished: finishedAt,
        words,
        file: files.get(words) ?? null,
      });
  }
  return [...last.values()].slice(0, MOST_SHOWN);
}
