import { BANDS, toBandKey } from "./find-buckets.ts";
import { canHaveVersions, type PrintedArticle } from "./is-version.ts";

/** Articles that get memory at a time. */
const CHUNK = 65_536;

/** No band's key, which has 30 bits. */
const NO_KEY = -1;

interface Chunk {
  /** For each article a key for each band. */
  readonly keys: Int32Array;
  /** NaN for an article that can have no versions. */
  readonly digests: Float64Array;
}

/**
 * Tells which of many articles can have versions among the others at all: few. Of each it keeps 136 bytes, a tenth of
 * what comparing takes.
 */
export class Candidates {
  readonly #chunks: Chunk[] = [];
  #count = 0;

  /** Takes the next article. */
  add(article: PrintedArticle): void {
    const at = this.#count % CHUNK;
    let chunk = this.#chunks.at(-1);
    if (at === 0 || chunk === undefined) {
      chunk = {
        keys: new Int32Array(CHUNK * BANDS).fill(NO_KEY),
        digests: new Float64Array(CHUNK).fill(Number.NaN),
      };
      this.#chunks.push(chunk);
    }
    this.#count += 1;
    if (!canHaveVersions(article)) return;
    const { digest, signature } = article;
    chunk.digests[at] = digest;
    if (signature === null) return;
    for (let band = 0; band < BANDS; band += 1)
      chunk.keys[at * BANDS + band] = toBandKey(signature, band);
  }

  /** For each article, in the order in which they came, whether it is one. */
  find(): readonly boolean[] {
    const found = Array.from({ length: this.#count }, () => false);
    for (let band = 0; band < BANDS; band += 1)
      this.#mark(found, ({ keys }, at) => {
        const key = keys[at * BANDS + band] ?? NO_KEY;
        return key === NO_KEY ? null : key;
      });
    this.#mark(found, ({ digests }, at) => {
      const digest = digests[at] ?? Number.NaN;
      return Number.isNaN(digest) ? null : digest;
    });
    return found;
  }

  /** Marks those that share a value with another. */
  #mark(
    found: boolean[],
    valueOf: (chunk: Chunk, at: number) => number | null,
  ): void {
    const first = new Map<number, number>();
    for (let place = 0; place < this.#count; place += 1) {
      const chunk = this.#chunks[Math.floor(place / CHUNK)];
      const value = chunk === undefined ? null : valueOf(chunk, place % CHUNK);
      if (value === null) continue;
      const other = first.get(value);
      if (other === undefined) first.set(value, place);
      else {
        found[other] = true;
        found[place] = true;
      }
    }
  }
}
