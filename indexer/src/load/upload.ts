import {
  MeilisearchApiError,
  MeilisearchRequestError,
  type EnqueuedTask,
  type Meilisearch,
} from "meilisearch";

/** HTTP status for a body beyond the engine's limit. */
const TOO_LARGE = 413;

/** The engine may end a connection before its answer has been read: 3 of 15 bodies of 6 MB, limit 100 KiB. */
const MOST_ATTEMPTS = 3;

/** Sends bodies of documents to an index. */
export class Uploader {
  readonly #client: Meilisearch;
  readonly #index: string;
  /** Bytes of the largest body that it took. */
  #taken = 0;

  constructor(client: Meilisearch, index: string) {
    this.#client = client;
    this.#index = index;
  }

  /**
   * Sends NDJSON.
   *
   * @returns the task's uid; null for a body that is larger than the engine takes
   */
  async send(body: string): Promise<number | null> {
    const bytes = Buffer.byteLength(body);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const taskUid = await this.#post(body, bytes);
        this.#taken = Math.max(this.#taken, bytes);
        return taskUid;
      } catch (error) {
        if (isTooLarge(error)) return null;
        if (!isBrokenOff(error) || !(await this.#client.isHealthy()))
          throw error;
        if (attempt === MOST_ATTEMPTS) return null;
      }
    }
  }

  async #post(body: string, bytes: number): Promise<number> {
    // After it has refused a body the engine leaves the connection open and hangs at the next request on it (19 of 60).
    // Only what is no larger than what it took before can safely be followed by another.
    const isSafe = bytes <= this.#taken;
    const { taskUid } = await this.#client.httpRequest.post<EnqueuedTask>({
      path: `indexes/${this.#index}/documents`,
      body,
      contentType: "application/x-ndjson",
      extraRequestInit: isSafe ? {} : { headers: { connection: "close" } },
    });
    return taskUid;
  }
}

const isTooLarge = (error: unknown) =>
  error instanceof MeilisearchApiError && error.response.status === TOO_LARGE;

/** `write EPIPE`, `read ECONNRESET`, and undici's `other side closed`. */
const BROKEN_OFF: ReadonlySet<unknown> = new Set([
  "EPIPE",
  "ECONNRESET",
  "UND_ERR_SOCKET",
]);

function isBrokenOff(error: unknown): boolean {
  if (!(error instanceof MeilisearchRequestError)) return false;
  for (
    let cause: unknown = error.cause;
    cause instanceof Error;
    cause = cause.cause
  )
    if ("code" in cause && BROKEN_OFF.has(cause.code)) return true;
  return false;
}
