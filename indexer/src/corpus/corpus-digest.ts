import { createHash } from "node:crypto";

/** Says which articles a corpus has, and what is in each. */
export class CorpusDigest {
  readonly #hash = createHash("sha256");
  #articles = 0;
  #last = "";

  /**
   * Takes one article, in the order of the ids: then the order of the files does not matter.
   *
   * @param content its digest; null where none was kept
   */
  add(id: string, content: string | null): void {
    if (id <= this.#last) throw new Error(`${id} comes after ${this.#last}`);
    this.#last = id;
    this.#articles += 1;
    this.#hash.update(`${id} ${content ?? ""}\n`);
  }

  /** How many articles there were, and the digest of them all, hexadecimal SHA-256. Nothing can be added then. */
  finish(): { readonly articles: number; readonly corpus: string } {
    return { articles: this.#articles, corpus: this.#hash.digest("hex") };
  }
}
