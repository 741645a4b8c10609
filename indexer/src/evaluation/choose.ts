import { createHash } from "node:crypto";

/** A number from 0 to below 1 that a text always gives, and that says nothing of the text: a choice without chance. */
export const toShare = (text: string): number =>
  createHash("sha256").update(text).digest().readUInt32BE(0) / 2 ** 32;

/** Puts things into an order that depends on their keys alone, not on the order that they came in. */
export function shuffleBy<T>(
  things: readonly T[],
  keyOf: (thing: T, at: number) => string,
): T[] {
  return things
    .map((thing, at) => ({ thing, share: toShare(keyOf(thing, at)) }))
    .sort((a, b) => a.share - b.share)
    .map(({ thing }) => thing);
}

/** One of them, by a key; null of none. */
export const chooseBy = <T>(things: readonly T[], key: string): T | null =>
  things[Math.floor(toShare(key) * things.length)] ?? null;
