import { z } from "zod/mini";

const terms = z.array(z.string()).check(z.minLength(1));

/** One notion of diplomacy or security, and the terms for it in the ten languages: see docs/knowledge.md. */
const concept = z.object({
  /** In English, lower case, with hyphens; one of its kind over all files. */
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  ar: terms,
  de: terms,
  en: terms,
  es: terms,
  fr: terms,
  ja: terms,
  ko: terms,
  ru: terms,
  vi: terms,
  zh: terms,
});

/** A file of the glossary. */
export const conceptFileSchema = z.object({ concepts: z.array(concept) });

export type Concept = z.infer<typeof concept>;
