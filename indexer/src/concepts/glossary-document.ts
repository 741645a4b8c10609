import { createHash } from "node:crypto";
import type { z } from "zod/mini";
import { conceptFileSchema } from "../knowledge/concept-schema.ts";

/** What is read of the document. */
export const glossarySchema = conceptFileSchema;

type Glossary = z.infer<typeof glossarySchema>;

/**
 * What the index of names holds beside the names: the glossary that the articles' concepts are of. It stands there
 * because whoever searches must know the same terms as the run that indexed, those of the user's own included.
 */
export interface GlossaryDocument extends Readonly<Glossary> {
  /** Primary key; no name's, which have a hyphen. */
  readonly id: "glossary";
  readonly kind: "glossary";
  /** Nothing to be found by. */
  readonly spellings: readonly [];
  readonly words: readonly [];
  /** Says whether the glossary is another than it was. */
  readonly digest: string;
}

/** Writes the glossary down. Pure. */
export function toGlossaryDocument(
  concepts: Glossary["concepts"],
): GlossaryDocument {
  const digest = createHash("sha256")
    .update(JSON.stringify(concepts))
    .digest("hex");
  return {
    id: "glossary",
    kind: "glossary",
    spellings: [],
    words: [],
    concepts,
    digest,
  };
}
