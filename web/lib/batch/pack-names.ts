import { deflateRawSync, inflateRawSync } from "node:zlib";
import { MAX_NAMES, toNames } from "./parse-names";
import type { ParsedNames } from "./parse-names";

/**
 * Longest list in an address. A request may have it twice, in the referring
 * address too, and the server is started with room for 32 KB.
 */
export const MAX_PACKED = 12_000;
/** 500 names of 100 characters, of three bytes each. */
const MAX_BYTES = MAX_NAMES * 101 * 3;
const PACKED = /^[\w-]+$/;

/**
 * Packs names into an address: so the table of a list can be bookmarked and
 * shared, and nothing is kept on the server. Null if there is no room.
 */
export function packNames(names: readonly string[]): string | null {
  const packed = deflateRawSync(names.join("\n")).toString("base64url");
  return packed.length <= MAX_PACKED ? packed : null;
}

/** Unpacks names; a list that was made or cut off by others is checked like any other. */
export function unpackNames(packed: string): ParsedNames {
  const damaged = {
    ok: false,
    message: "The list in the address is damaged.",
  } as const;
  if (packed.length > MAX_PACKED || !PACKED.test(packed)) return damaged;
  let text: string;
  try {
    const bytes = inflateRawSync(Buffer.from(packed, "base64url"), {
      maxOutputLength: MAX_BYTES,
    });
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return damaged;
  }
  return toNames(text.split("\n"));
}
