import { z } from "zod/mini";

const metaSchema = z.object({
  /** The engine's name: "embedded" or its address. */
  engine: z.string(),
  indexUid: z.string(),
  /** Says which stages, knowledge and settings made its documents. */
  pipeline: z.string(),
  /** Documents that the engine holds when nothing is pending. */
  documents: z.number(),
  /** When the last run ended, ISO 8601. */
  finished: z.string(),
});

/** What an index was built from, and with. */
export type IndexMeta = z.infer<typeof metaSchema>;

/** The same as it is kept, with the generation of records that it goes with. */
export const storedSchema = z.object({
  meta: metaSchema,
  generation: z.number(),
});
