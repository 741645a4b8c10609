import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { z } from "zod/mini";

/** The first member of a backup: says what it is. */
export const MANIFEST = "communique-backup.json";
/** The engine's snapshot. */
export const SNAPSHOT = "engine.snapshot";
/** A copy of what was indexed from which file. */
export const STATE = "state.jsonl";

/** Raised when an older program could not read it any more. */
export const FORMAT = 1;

/** What a backup says of itself. */
export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** The engine's version: a snapshot serves no other. */
  engine: z.string(),
  indexUid: z.string(),
  /** Articles in the index. */
  documents: z.number(),
  /** ISO 8601. */
  made: z.string(),
  /** The other members and their SHA-256, hexadecimal. */
  files: z.record(z.string(), z.string()),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

/** SHA-256 of a file's bytes, hexadecimal. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
