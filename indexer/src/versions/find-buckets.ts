import { SIGNATURE_SIZE } from "./signature.ts";
import { EMPTY_LIST, hashNext, mixHash } from "./text-hash.ts";

/**
 * Values that must all be alike for two texts to be compared: with 32 bands of four, texts that share half of their
 * shingles are compared with a probability of 1 - (1 - 0.5^4)^32 = 0.87, and with two thirds of 0.999 (Leskovec et al.,
 * "Mining of Massive Datasets", 3.4).
 */
const BAND_ROWS = 4;
export const BANDS = SIGNATURE_SIZE / BAND_ROWS;

/**
 * Finds which texts are worth comparing: those whose signatures agree in a whole band.
 *
 * @returns groups of places in the list, two and more, of each band
 */
export function* findBuckets(
  signatures: readonly (Uint16Array | null)[],
): Generator<readonly number[]> {
  for (let band = 0; band < BANDS; band += 1) {
    const first = new Map<number, number>(),
      buckets = new Map<number, number[]>();
    for (const [place, signature] of signatures.entries()) {
      if (signature === null) continue;
      const key = toBandKey(signature, band);
      const other = first.get(key);
      if (other === undefined) first.set(key, place);
      else {
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, [other, place]);
        else bucket.push(place);
      }
    }
    yield* buckets.values();
  }
}

/** What signatures that agree in a band share. 30 bits: small integers make a map twice as fast, and who meets by chance is only compared. */
export function toBandKey(signature: Uint16Array, band: number): number {
  const from = band * BAND_ROWS;
  let key = EMPTY_LIST;
  for (let at = from; at < from + BAND_ROWS; at += 1)
    key = hashNext(key, signature[at] ?? 0);
  return mixHash(key, 0) >>> 2;
}
