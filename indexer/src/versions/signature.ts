import { mixHash } from "./text-hash.ts";

/**
 * Hash functions in a signature. The estimate's standard error is sqrt(s(1 - s) / 128): 0.04 at most (Broder 1997).
 */
export const SIGNATURE_SIZE = 128;

/** A number a hash function, reproducible: Knuth's multiplicative step, made odd. */
const SEEDS = Uint32Array.from({ length: SIGNATURE_SIZE }, (_, at) =>
  Math.imul(2 * at + 1, 0x9e37_79b1),
);

/**
 * A text's MinHash signature: for each hash function the least value that a shingle has. How many of them two texts share
 * estimates which part of all their shingles they share. Of each value the lowest 16 bits are kept (Li and König 2010,
 * "b-Bit Minwise Hashing"): that halves the signature, and makes two values alike by chance once in 65,536.
 *
 * @returns null for a text without shingles
 */
export function toSignature(shingles: ReadonlySet<number>): Uint16Array | null {
  if (shingles.size === 0) return null;
  const least = new Uint32Array(SIGNATURE_SIZE).fill(0xffff_ffff);
  for (const shingle of shingles)
    for (let at = 0; at < SIGNATURE_SIZE; at += 1) {
      const hash = mixHash(shingle, SEEDS[at] ?? 0);
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  return Uint16Array.from(least);
}

/** Estimates which part of the shingles of both texts they share, 0 to 1 (Jaccard's index). */
export function toSimilarity(a: Uint16Array, b: Uint16Array): number {
  let alike = 0;
  for (let at = 0; at < SIGNATURE_SIZE; at += 1)
    if (a[at] === b[at]) alike += 1;
  return alike / SIGNATURE_SIZE;
}

/** Writes a signature as text, 344 letters: base64 of its values, low byte first. */
export function writeSignature(signature: Uint16Array): string {
  const bytes = Buffer.alloc(SIGNATURE_SIZE * 2);
  for (const [at, value] of signature.entries())
    bytes.writeUInt16LE(value, at * 2);
  return bytes.toString("base64");
}

/** Reads a signature that `writeSignature` wrote; null for anything else. */
export function parseSignature(text: string): Uint16Array | null {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length !== SIGNATURE_SIZE * 2) return null;
  // A run reads all there are: `Uint16Array.from` takes many times as long.
  const signature = new Uint16Array(SIGNATURE_SIZE);
  for (let at = 0; at < SIGNATURE_SIZE; at += 1)
    signature[at] = bytes.readUInt16LE(at * 2);
  return signature;
}
