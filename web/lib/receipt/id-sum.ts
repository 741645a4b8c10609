/** Hexadecimal digits of the sum: 96 bits. */
export const SUM_DIGITS = 24;

const MODULUS = 16n ** BigInt(SUM_DIGITS);

/**
 * Says which articles a search found, in whatever order they are read: the sum
 * of their ids' beginnings. Ids are SHA-256, evenly spread, so that two sets of
 * articles have the same sum by a chance of one in 10²⁸. (It is no protection
 * against somebody who makes up ids; a receipt is signed by nobody anyway.)
 */
export class IdSum {
  #sum = 0n;

  /** @param id 64 hexadecimal digits */
  add(id: string): void {
    this.#sum = (this.#sum + BigInt(`0x${id.slice(0, SUM_DIGITS)}`)) % MODULUS;
  }

  /** The sum of all, hexadecimal. */
  finish(): string {
    return this.#sum.toString(16).padStart(SUM_DIGITS, "0");
  }
}
