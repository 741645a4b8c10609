import { createHash } from "node:crypto";

/** Version 8 and the variant of RFC 9562: a UUID of one's own making. */
const VERSION = "8";
const VARIANT_BITS = 0x8;

/**
 * Names a thing for ever, wherever the site is reached: readers know an entry
 * by its id, and would show all again if that were an address that moved.
 */
export function toStableId(name: string): string {
  const hash = createHash("sha256").update(name).digest("hex");
  const variant = (Number.parseInt(hash.charAt(16), 16) & 0x3) | VARIANT_BITS;
  return [
    `urn:uuid:${hash.slice(0, 8)}`,
    hash.slice(8, 12),
    VERSION + hash.slice(13, 16),
    variant.toString(16) + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join("-");
}
