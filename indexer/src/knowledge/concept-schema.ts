import { z } from "zod/mini";

const terms = z.array(z.string()).check(z.minLength(1));

/** In English, lower case, with hyphens; one of its kind over all files. */
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** Ids of concepts that it is a kind of: who looks for summits finds trilateral ones. */
const broader = z._default(z.array(id), []);

const inEachLanguage = <T>(schema: T) => ({
  ar: schema,
  de: schema,
  en: schema,
  es: schema,
  fr: schema,
  ja: schema,
  ko: schema,
  ru: schema,
  vi: schema,
  zh: schema,
});

/** One notion of diplomacy or security, and the terms for it in the ten languages: see docs/knowledge.md. */
const concept = z.object({ id, broader, ...inEachLanguage(terms) });

/** A file of the glossary. */
export const conceptFileSchema = z.object({ concepts: z.array(concept) });

/** A notion with terms in any of the languages. */
export type Concept = z.infer<typeof concept>;

/** What an index keeps of the glossary, and of the countries' names, of which a language may have none. */
export const keptGlossarySchema = z.object({
  concepts: z.array(concept),
  countries: z.array(
    z.object({ id, broader, ...inEachLanguage(z.array(z.string())) }),
  ),
});

const someTerms = z._default(z.array(z.string()), []);

/** A notion of a user's own, or terms for one of the glossary: not every language needs any. */
const ownConcept = z.strictObject({
  id,
  broader,
  ...inEachLanguage(someTerms),
});

/** A user's `concepts.json`. */
export const ownConceptFileSchema = z.object({ concepts: z.array(ownConcept) });
