import { createHash } from "node:crypto";
import {
  keptGlossarySchema,
  type Concept,
} from "../knowledge/concept-schema.ts";
import type { Terms } from "./glossary.ts";

/** What is read of the document. */
export const glossarySchema = keptGlossarySchema;

/**
 * What the index of names holds beside the names: the glossary that the articles' concepts are of, and the names of
 * countries. It stands there because whoever searches must know the same terms as the run that indexed, those of the
 * user's own included.
 */
export interface GlossaryDocument extends Terms {
  /** Primary key; no name's, which have a hyphen. */
  readonly id: "glossary";
  readonly kind: "glossary";
  /** Nothing to be found by. */
  readonly spellings: readonly [];
  readonly words: readonly [];
  readonly concepts: readonly Concept[];
  /** Says whether the glossary is another than it was. */
  readonly digest: string;
}

/** Writes the glossary down. Pure. */
export function toGlossaryDocument({
  concepts,
  countries,
}: Terms): GlossaryDocument {
  const digest = createHash("sha256")
    .update(JSON.stringify([concepts, countries]))
    .digest("hex");
  return {
    id: "glossary",
    kind: "glossary",
    spellings: [],
    words: [],
    concepts,
    countries,
    digest,
  };
}
