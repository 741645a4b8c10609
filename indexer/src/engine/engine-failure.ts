import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
} from "meilisearch";
import { EngineError, EngineLostError } from "../errors.ts";
import { saysDiskFull } from "./engine-client.ts";

const AGAIN =
  "then run it again: it goes on where it stopped, and the index that is being served is unchanged.";

/** The error for an engine whose disk is full: it waits for ever, and has to be started again. */
export const diskFull = (host: string, cause?: unknown) =>
  new EngineError(
    `the disk of Meilisearch at ${host} is full`,
    `Free some space (npm run doctor says how much is needed), start the engine again if it is your own, ${AGAIN}`,
    cause,
  );

/** The engine's failure that an error tells of, with what to do; any other error as it is. */
export function toEngineFailure(
  error: unknown,
  { host, name }: { readonly host: string; readonly name: string },
): unknown {
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
  if (!(error instanceof MeilisearchApiError)) return error;
  if (saysDiskFull(error.message)) return diskFull(host, error);
  const { status } = error.response;
  if (status === 401 || status === 403)
    return new EngineError(
      `Meilisearch at ${host} does not take the key: ${error.message}`,
      "Set MEILI_MASTER_KEY to the key that it was started with.",
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

/** The innermost message: fetch says only "fetch failed". */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error
    ? reasonOf(error.cause)
    : error.message || error.name;
}
