import type { SearchDocument } from "../search-document.ts";

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
  readonly #documents = new Map<string, SearchDocument>();
  /** The last id of a full sample: what comes behind it is not looked at. */
  #last: string | null = null;

  constructor({ size = SAMPLE_SIZE }: { readonly size?: number } = {}) {
    this.#size = size;
  }

  /** A document was sent. */
  add(document: SearchDocument): void {
    if (this.#last !== null && document.id > this.#last) return;
    this.#documents.set(document.id, document);
    if (this.#documents.size < this.#size) return;
    const ids = [...this.#documents.keys()].sort();
    for (const id of ids.splice(this.#size)) this.#documents.delete(id);
    this.#last = ids.at(-1) ?? null;
  }

  /** The engine did not take a document. */
  drop(id: string): void {
    this.#documents.delete(id);
  }

  /** The documents, by id. */
  all(): readonly SearchDocument[] {
    return [...this.#documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
