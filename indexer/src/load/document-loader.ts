import { promisify } from "node:util";
import { gunzip as gunzipCallback, gzip as gzipCallback } from "node:zlib";
import type { Meilisearch, Task } from "meilisearch";
import { EMBEDDING_FAILED, toTaskError } from "../engine/engine-failure.ts";
import { waitForTask } from "./await-tasks.ts";
import type { PreparedDocument } from "./prepared-document.ts";
import { Uploader } from "./upload.ts";

const gzip = promisify(gzipCallback);
const gunzip = promisify(gunzipCallback);

/** What is kept of a document that was sent, beside what was sent. */
export interface SentDocument {
  /** The path in the corpus of the file that it came from. */
  readonly file: string;
  readonly id: string;
  /** The page's. */
  readonly path: string;
}

/** What the loader tells. */
export interface LoaderOptions {
  /** Called before documents are sent, and waited for. */
  readonly onSending?: (
    documents: readonly SentDocument[],
  ) => void | Promise<void>;
  /** Called when documents are in the index. */
  readonly onLoaded?: (
    documents: readonly SentDocument[],
  ) => void | Promise<void>;
  /** Called for a document that the engine refuses, in its own words. */
  readonly onRefused: (
    document: SentDocument,
    words: string,
  ) => void | Promise<void>;
  readonly maxChars?: number;
}

interface Batch {
  readonly documents: readonly SentDocument[];
  readonly lines: readonly string[];
}

/** A batch on its way: its lines are kept packed, in a fifth of the memory, and seldom needed again. */
interface SentBatch {
  readonly documents: readonly SentDocument[];
  readonly packed: Buffer;
  readonly taskUid: number;
}

/** Far below the engine's 100 MB limit even at four bytes a letter; several batches are in memory at a time. */
const BATCH_CHARS = 6_000_000;

/**
 * Batches that the engine has and has not confirmed. It puts together what waits, and does some work for each turn that
 * grows with the index: 10 s of 20 at 200,000 articles, if only four wait (docs/engine.md).
 */
const MOST_UNCONFIRMED = 24;

const TOO_LARGE =
  "larger than the engine takes; start it with a larger --http-payload-size-limit";

/**
 * Sends documents to an index in large batches and sees to it that each arrives. Where the engine fails a batch, its
 * halves are tried, down to the document that it refuses.
 */
export class DocumentLoader {
  readonly #client: Meilisearch;
  readonly #uploader: Uploader;
  readonly #options: LoaderOptions;
  readonly #sent: SentBatch[] = [];
  #documents: SentDocument[] = [];
  #lines: string[] = [];
  #chars = 0;
  #maxChars: number;
  #hasFailed = false;

  constructor(client: Meilisearch, index: string, options: LoaderOptions) {
    this.#client = client;
    this.#uploader = new Uploader(client, index);
    this.#options = options;
    this.#maxChars = options.maxChars ?? BATCH_CHARS;
  }

  /** Takes a document; sends when there are enough. */
  add(
    file: string,
    document: Pick<PreparedDocument, "id" | "path" | "line">,
  ): Promise<void> {
    return this.#orFail(() => this.#take(file, document));
  }

  /**
   * Sends the rest, and waits until everything that was sent has arrived; or, where the run is stopped, only for what the
   * engine is at work on: what waits there is taken back. Does nothing after a failure: an engine that does not answer
   * would be waited for once more.
   */
  async finish({ isStopped = false } = {}): Promise<void> {
    if (this.#hasFailed) return;
    await this.#orFail(async () => {
      if (isStopped) await this.#takeBack();
      else await this.#flush();
      while (this.#sent.length > 0) await this.#confirm();
    });
  }

  async #takeBack(): Promise<void> {
    const uids = this.#sent.map(({ taskUid }) => taskUid);
    if (uids.length === 0) return;
    const { taskUid } = await this.#client.tasks.cancelTasks({
      uids,
      statuses: ["enqueued"],
    });
    await waitForTask(this.#client, taskUid);
  }

  async #orFail(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  async #take(
    file: string,
    { id, path, line }: Pick<PreparedDocument, "id" | "path" | "line">,
  ): Promise<void> {
    if (this.#lines.length > 0 && this.#chars + line.length > this.#maxChars)
      await this.#flush();
    this.#documents.push({ file, id, path });
    this.#lines.push(line);
    this.#chars += line.length;
  }

  async #flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const batch = { documents: this.#documents, lines: this.#lines };
    this.#documents = [];
    this.#lines = [];
    this.#chars = 0;
    await this.#options.onSending?.(batch.documents);
    await this.#send(batch);
    while (this.#sent.length > MOST_UNCONFIRMED || (await this.#isOldestDone()))
      await this.#confirm();
  }

  /** What has arrived is confirmed soon: a run that is killed need not send it again. */
  async #isOldestDone(): Promise<boolean> {
    const [oldest] = this.#sent;
    if (oldest === undefined) return false;
    const { status } = await this.#client.tasks.getTask(oldest.taskUid);
    return status !== "enqueued" && status !== "processing";
  }

  async #send(batch: Batch): Promise<void> {
    const body = batch.lines.join("\n");
    const taskUid = await this.#uploader.send(body);
    if (taskUid !== null) {
      const packed = await gzip(body, { level: 1 });
      this.#sent.push({ documents: batch.documents, packed, taskUid });
      return;
    }
    // The next ones need not be refused as well. It is never less than half of what the engine takes.
    if (batch.lines.length > 1)
      this.#maxChars = Math.min(this.#maxChars, body.length >> 1);
    await this.#halve(batch, TOO_LARGE);
  }

  async #confirm(): Promise<void> {
    const oldest = this.#sent.shift();
    if (oldest === undefined) return;
    const task = await waitForTask(this.#client, oldest.taskUid);
    const { documents, packed } = oldest;
    if (task.status === "succeeded") await this.#options.onLoaded?.(documents);
    else if (isOfDocument(task.error)) {
      const lines = (await gunzip(packed)).toString().split("\n");
      await this.#halve(
        { documents, lines },
        task.error?.message ?? task.status,
      );
    } else if (task.status !== "canceled")
      throw toTaskError(task, {
        what: "loading articles",
        host: this.#client.config.host,
      });
  }

  async #halve({ documents, lines }: Batch, words: string): Promise<void> {
    const [only] = documents;
    if (only === undefined) return;
    if (documents.length === 1) {
      await this.#options.onRefused(only, words);
      return;
    }
    const middle = documents.length >> 1;
    for (const part of [[0, middle] as const, [middle] as const])
      await this.#send({
        documents: documents.slice(...part),
        lines: lines.slice(...part),
      });
  }
}

/** The engine's word for what is the request's fault; a full disk, an embedding service that is away or a fault of its own is none
 * of the document's. */
const isOfDocument = (error: Task["error"]) =>
  error?.type === "invalid_request" && error.code !== EMBEDDING_FAILED;
