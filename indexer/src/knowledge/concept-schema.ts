import { z } from "zod/mini";

const terms = z.array(z.string()).check(z.minLength(1));

/** In English, lower case, with hyphens; one of its kind over all files. */
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** One notion of diplomacy or security, and the terms for it in the ten languages: see docs/knowledge.md. */
const concept = z.object({
  id,
  /** Ids of concepts that it is a kind of: who looks for summits finds trilateral ones. */
  broader: z._default(z.array(id), []),
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

/** A notion with terms in any of the languages. */
export type Concept = z.infer<typeof concept>;

const someTerms = z._default(z.array(z.string()), []);

/** A notion of a user's own, or terms for one of the glossary: not every language needs any. */
const ownConcept = z.strictObject({
  id,
  broader: z._default(z.array(id), []),
  ar: someTerms,
  de: someTerms,
  en: someTerms,
  es: someTerms,
  fr: someTerms,
  ja: someTerms,
  ko: someTerms,
  ru: someTerms,
  vi: someTerms,
  zh: someTerms,
});

/** A user's `concepts.json`. */
export const ownConceptFileSchema = z.object({ concepts: z.array(ownConcept) });
