import { BANDS, toBandKey } from "./find-buckets.ts";
import {
  canHaveVersions,
  NEAR_DAYS,
  STRICT_SIMILARITY,
  toDayNumber,
  type PrintedArticle,
} from "./is-version.ts";
import { SIGNATURE_SIZE } from "./signature.ts";
import { hashNext, mixHash } from "./text-hash.ts";

/** Articles that get memory at a time. */
const CHUNK = 65_536;

/** No band's key, which has 30 bits. */
const NO_KEY = -1;

/**
 * Texts of far days are versions if at most a tenth of their signatures' values differ: 12. So of 16 pairs of bands four
 * agree at least, and who agrees in none need not be compared.
 */
const BANDS_TOGETHER = 2;
const MOST_OTHER_VALUES = Math.floor((1 - STRICT_SIMILARITY) * SIGNATURE_SIZE);
if (BANDS / BANDS_TOGETHER <= MOST_OTHER_VALUES)
  throw new RangeError("bands are too wide for texts of far days");

interface Chunk {
  /** For each article a key for each band. */
  readonly keys: Int32Array;
  /** Days since 1970; NaN without one. */
  readonly days: Float32Array;
  /** NaN for an article that can have no versions. */
  readonly digests: Float64Array;
}

/**
 * Tells which of many articles can have versions among the others at all: few. Of each it keeps 140 bytes, a tenth of
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
        days: new Float32Array(CHUNK).fill(Number.NaN),
        digests: new Float64Array(CHUNK).fill(Number.NaN),
      };
      this.#chunks.push(chunk);
    }
    this.#count += 1;
    if (!canHaveVersions(article)) return;
    const { digest, day, signature } = article;
    chunk.digests[at] = digest;
    if (day !== null) chunk.days[at] = toDayNumber(day);
    if (signature === null) return;
    for (let band = 0; band < BANDS; band += 1)
      chunk.keys[at * BANDS + band] = toBandKey(signature, band);
  }

  /** For each article, in the order in which they came, whether it is one. */
  find(): readonly boolean[] {
    const found = Array.from({ length: this.#count }, () => false);
    const all = Uint32Array.from(found.keys());
    this.#mark(found, all, ({ digests }, at) => digests[at] ?? Number.NaN);
    for (let band = 0; band < BANDS; band += BANDS_TOGETHER)
      this.#mark(found, all, ({ keys }, at) =>
        joinKeys(keys, at * BANDS + band),
      );
    // In the order of days, the last one with a key is the nearest.
    const days = Float32Array.from(all, (place) => this.#dayOf(place));
    const ordered = all
      .filter((place) => !Number.isNaN(days[place]))
      .sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
    const isNear = (a: number, b: number) =>
      Math.abs((days[a] ?? 0) - (days[b] ?? 0)) <= NEAR_DAYS;
    for (let band = 0; band < BANDS; band += 1)
      this.#mark(
        found,
        ordered,
        ({ keys }, at) => toValue(keys[at * BANDS + band]),
        isNear,
      );
    return found;
  }

  #dayOf(place: number): number {
    return (
      this.#chunks[Math.floor(place / CHUNK)]?.days[place % CHUNK] ?? Number.NaN
    );
  }

  /** Marks each that shares a value with the last one before it that had that, and that one. NaN is no value. */
  #mark(
    found: boolean[],
    order: Uint32Array,
    valueOf: (chunk: Chunk, at: number) => number,
    counts: (a: number, b: number) => boolean = () => true,
  ): void {
    const last = new Map<number, number>();
    for (const place of order) {
      const chunk = this.#chunks[Math.floor(place / CHUNK)];
      if (chunk === undefined) continue;
      const value = valueOf(chunk, place % CHUNK);
      if (Number.isNaN(value)) continue;
      const other = last.get(value);
      last.set(value, place);
      if (other === undefined || !counts(other, place)) continue;
      found[other] = true;
      found[place] = true;
    }
  }
}

const toValue = (key: number = NO_KEY) => (key === NO_KEY ? Number.NaN : key);

/** What texts that agree in bands side by side share. 30 bits. */
function joinKeys(keys: Int32Array, from: number): number {
  const first = keys[from] ?? NO_KEY;
  if (first === NO_KEY) return Number.NaN;
  let joined = first;
  for (let at = from + 1; at < from + BANDS_TOGETHER; at += 1)
    joined = hashNext(joined, keys[at] ?? 0);
  return mixHash(joined, 0) >>> 2;
}
