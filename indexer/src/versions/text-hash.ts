const FNV_OFFSET = 0x811c_9dc5;
const FNV_PRIME = 0x0100_0193;

/** FNV-1a over a text's UTF-16 units, 32 bits: alike on every machine, and as fast as adding them up. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}

/** Begins the hash of a list. */
export const EMPTY_LIST = FNV_OFFSET;

/** Goes on with the hash of a list by the hash of its next member: their order counts. */
export const hashNext = (list: number, member: number): number =>
  Math.imul(((list << 5) | (list >>> 27)) ^ member, FNV_PRIME) >>> 0;

/** MurmurHash3's last steps, begun with a seed: spreads a hash over all 32 bits. */
export function mixHash(hash: number, seed: number): number {
  let mixed = Math.imul(hash ^ seed, 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
