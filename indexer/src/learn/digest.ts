import { hash } from "node:crypto";

const BYTES = 6;

/** 48 bits of a text's SHA-1, as a number: among a million texts the odds of two alike are 1 in 500. */
export const toDigest = (text: string): number =>
  hash("sha1", text, "buffer").readUIntBE(0, BYTES);
