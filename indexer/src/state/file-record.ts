import { z } from "zod/mini";

const rejectedSchema = z.object({
  /** The page: the file, or a record of it. */
  file: z.string(),
  reason: z.string(),
  /** In words, with what to do. */
  detail: z.string(),
});

/** A page that was not taken. */
export type RejectedPage = z.infer<typeof rejectedSchema>;

/** A page that was not taken, and the path of the file that it is in. */
export interface TurnedAway extends RejectedPage {
  readonly source: string;
}

const schema = z.object({
  /** What the system says of the file: while it stays the same, nothing is read. */
  stamp: z.string(),
  /** SHA-256 of its bytes, hexadecimal; null for what cannot be read, or not twice. */
  digest: z.nullable(z.string()),
  /** Ids of the documents that it gives, also where another file with the same address gives the one that is kept. */
  documents: z.array(z.string()),
  /** Digests of the pages that they are of, in the same order; without: not known. */
  pages: z.optional(z.array(z.string())),
  rejected: z.array(rejectedSchema),
  /** Officials that the gazetteer does not have, as its articles name them. */
  unknown: z.array(
    z.object({
      name: z.string(),
      country: z.nullable(z.string()),
      articles: z.number(),
    }),
  ),
});

/** What is known of a file that was indexed. */
export type FileRecord = z.infer<typeof schema>;

/** Reads a record; null for one of another version. */
export function parseFileRecord(value: unknown): FileRecord | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
