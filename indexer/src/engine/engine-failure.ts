import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  type Task,
} from "meilisearch";
import {
  EngineError,
  EngineLostError,
  IndexerError,
  TaskError,
} from "../errors.ts";
import { EMBEDDER_REMEDY } from "../embedder/embedder-remedy.ts";
import { saysDiskFull } from "./engine-client.ts";

const AGAIN =
  "then run it again: it goes on where it stopped, and the index that is being served is unchanged.";

/** The error for an engine whose disk is full: it waits for ever, and has to be started again. */
export const diskFull = (
  host: string,
  { words, cause }: { readonly words?: string; readonly cause?: unknown } = {},
) =>
  new EngineError(
    `the disk of Meilisearch at ${host} is full${words === undefined ? "" : ` (${words})`}`,
    `Free some space (npm run doctor says how much is needed), start the engine again if it is your own, ${AGAIN}`,
    cause,
  );

/** The engine's code where the embedding service gave it no vectors. */
export const EMBEDDING_FAILED = "vector_embedding_error";

/**
 * The error for a task that the engine failed, in its words.
 *
 * @param what what failed: "loading articles"
 */
export function toTaskError(
  task: Pick<Task, "error" | "status">,
  { what, host }: { readonly what: string; readonly host: string },
): IndexerError {
  const words = task.error?.message ?? task.status;
  if (task.error?.code === EMBEDDING_FAILED)
    return new TaskError(`${what} failed: ${words}`, EMBEDDER_REMEDY);
  return saysDiskFull(words)
    ? diskFull(host, { words })
    : new TaskError(
        `${what} failed: ${words}`,
        `Check the disk's free space and the engine's log, ${AGAIN}`,
      );
}

/** An error of the system or the state that tells of a full disk, with what to do; any other as it is. */
export function toDiskFailure(error: unknown): unknown {
  if (error instanceof IndexerError) return error;
  const words = messagesOf(error);
  return saysDiskFull(words)
    ? new IndexerError(
        `the disk is full (${words})`,
        `Free some space (npm run doctor says how much is needed), or set DATA_DIR to a folder on a larger disk, ${AGAIN}`,
        error,
      )
    : error;
}

/** `JSON payload (143429 bytes) is larger than allowed (limit: 40960 bytes).` `The provided payload reached the size limit.` */
const TOO_LARGE = /larger than allowed|reached the size limit/;

/** The engine's failure that an error tells of, with what to do; any other error as it is. */
export function toEngineFailure(
  error: unknown,
  { host: first, name }: { readonly host: string; readonly name: string },
): unknown {
  if (error instanceof IndexerError) return error;
  // `Request to http://10.0.0.2:7700/… has failed`: of several engines the one that it is about.
  const host = name.split(",").find((each) => namesHost(error, each)) ?? first;
  if (error instanceof MeilisearchRequestError) {
    const problem =
      error.cause instanceof MeilisearchRequestTimeOutError
        ? `Meilisearch at ${host} does not answer (${error.cause.message})`
        : `Meilisearch at ${host} has ended, or cannot be reached (${reasonOf(error)})`;
    return new EngineLostError(
      problem,
      name === "embedded"
        ? `Check that the machine has memory and disk to spare, ${AGAIN}`
        : `Check that it runs and start it again, ${AGAIN}`,
      error,
    );
  }
  if (!(error instanceof MeilisearchApiError)) return toDiskFailure(error);
  if (saysDiskFull(error.message)) return diskFull(host, { cause: error });
  const { status } = error.response;
  if (TOO_LARGE.test(error.message))
    return new EngineError(
      `Meilisearch at ${host} takes too little at once: ${error.message}`,
      "Start it with a larger --http-payload-size-limit, 10MB or more; its default is 100MB.",
      error,
    );
  if (status === 401 || status === 403)
    return new EngineError(
      `Meilisearch at ${host} does not take the key: ${error.message}`,
      "Set MEILI_MASTER_KEY to the key that it was started with, or MEILI_ADMIN_KEY to the indexer's key that was made from it.",
      error,
    );
  return status >= 500
    ? new EngineError(
        `Meilisearch at ${host} failed: ${error.message}`,
        `Check its log and its disk's free space, ${AGAIN}`,
        error,
      )
    : error;
}

const namesHost = (error: unknown, host: string) =>
  error instanceof MeilisearchApiError
    ? error.response.url.startsWith(host)
    : messagesOf(error).includes(`${host}/`);

/** An error's message, and those of what caused it. */
const messagesOf = (error: unknown): string =>
  error instanceof Error
    ? [error.message, messagesOf(error.cause)].filter(Boolean).join(": ")
    : "";

/** The innermost message: fetch says only "fetch failed". */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error
    ? reasonOf(error.cause)
    : error.message || error.name;
}
