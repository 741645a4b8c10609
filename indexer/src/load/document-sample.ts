import type { SearchDocument } from "../search-document.ts";
import { parseDocument, type PreparedDocument } from "./prepared-document.ts";

/**
 * So many documents are compared one by one before an index is served: a fault that one in a hundred has is among them
 * with a probability of 1 - 0.99^200 = 87 %.
 */
export const SAMPLE_SIZE = 200;

/**
 * A few of the documents that were sent, to be compared with what the index holds. They are those whose ids come first:
 * ids are digests, so that the sample is spread over everything, and is the same on every machine.
 */
export class DocumentSample {
  readonly #size: number;
  readonly #lines = new Map<string, string>();
  /** The last id of a full sample: what comes behind it is not looked at. */
  #last: string | null = null;

  constructor({ size = SAMPLE_SIZE }: { readonly size?: number } = {}) {
    this.#size = size;
  }

  /** A document was sent. */
  add({ id, line }: Pick<PreparedDocument, "id" | "line">): void {
    if (this.#last !== null && id > this.#last) return;
    this.#lines.set(id, line);
    if (this.#lines.size < this.#size) return;
    const ids = [...this.#lines.keys()].sort();
    for (const other of ids.splice(this.#size)) this.#lines.delete(other);
    this.#last = ids.at(-1) ?? null;
  }

  /** The engine did not take a document. */
  drop(id: string): void {
    this.#lines.delete(id);
  }

  /** The documents, by id. */
  all(): readonly SearchDocument[] {
    return [...this.#lines]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, line]) => parseDocument(line));
  }
}
