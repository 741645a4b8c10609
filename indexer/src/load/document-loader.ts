import { MeilisearchApiError, type Meilisearch } from "meilisearch";
import { TaskError } from "../errors.ts";
import type { SearchDocument } from "../search-document.ts";
import { waitForTask } from "./await-tasks.ts";

/** A document, and the file that it came from. */
export interface FileDocument {
  /** The file's path in the corpus. */
  readonly file: string;
  readonly document: SearchDocument;
}

/** What is kept of a document that was sent, beside what was sent. */
export interface SentDocument {
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

/** Far below the engine's 100 MB limit even at four bytes a letter; several batches are in memory at a time. */
const BATCH_CHARS = 6_000_000;

/**
 * Batches that the engine has and has not confirmed: it always has a next one (a third faster than one after the other:
 * docs/engine.md), and what has to be kept for another try is bounded.
 */
const MOST_UNCONFIRMED = 4;

/** HTTP status for a body beyond the engine's limit. */
const TOO_LARGE = 413;

/**
 * Sends documents to an index in large batches and sees to it that each arrives. Where the engine fails a batch, its
 * halves are tried, down to the document that it refuses.
 */
export class DocumentLoader {
  readonly #client: Meilisearch;
  readonly #index: string;
  readonly #options: LoaderOptions;
  readonly #sent: { readonly batch: Batch; readonly taskUid: number }[] = [];
  #documents: SentDocument[] = [];
  #lines: string[] = [];
  #chars = 0;

  constructor(client: Meilisearch, index: string, options: LoaderOptions) {
    this.#client = client;
    this.#index = index;
    this.#options = options;
  }

  /** Takes a document; sends when there are enough. */
  async add({ file, document }: FileDocument): Promise<void> {
    const { id, path } = document;
    const line = JSON.stringify(document);
    const { maxChars = BATCH_CHARS } = this.#options;
    if (this.#lines.length > 0 && this.#chars + line.length > maxChars)
      await this.#flush();
    this.#documents.push({ file, id, path });
    this.#lines.push(line);
    this.#chars += line.length;
  }

  /** Sends the rest, if it is wanted, and waits until everything that was sent has arrived. */
  async finish({ sendRest = true } = {}): Promise<void> {
    if (sendRest) await this.#flush();
    while (this.#sent.length > 0) await this.#confirm();
  }

  async #flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const batch = { documents: this.#documents, lines: this.#lines };
    this.#documents = [];
    this.#lines = [];
    this.#chars = 0;
    await this.#options.onSending?.(batch.documents);
    await this.#send(batch);
    while (this.#sent.length > MOST_UNCONFIRMED) await this.#confirm();
  }

  async #send(batch: Batch): Promise<void> {
    try {
      const { taskUid } = await this.#client
        .index(this.#index)
        .addDocumentsFromString(batch.lines.join("\n"), "application/x-ndjson");
      this.#sent.push({ batch, taskUid });
    } catch (error) {
      if (
        !(error instanceof MeilisearchApiError) ||
        error.response.status !== TOO_LARGE
      )
        throw error;
      await this.#halve(batch, "larger than the engine takes");
    }
  }

  async #confirm(): Promise<void> {
    const oldest = this.#sent.shift();
    if (oldest === undefined) return;
    const task = await waitForTask(this.#client, oldest.taskUid);
    if (task.status === "succeeded")
      await this.#options.onLoaded?.(oldest.batch.documents);
    else if (isOfDocument(task.error?.type))
      await this.#halve(oldest.batch, task.error?.message ?? task.status);
    else
      throw new TaskError(
        `loading articles failed: ${task.error?.message ?? task.status}`,
        "Check the disk's free space and the engine's log, then run it again: it goes on where it stopped.",
      );
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

/** The engine's word for what is the request's fault; a full disk or a fault of its own is none of the document's. */
const isOfDocument = (type: string | undefined) => type === "invalid_request";
