import { z } from "zod/mini";

/** YYYY, YYYY-MM or YYYY-MM-DD. */
const partialDate = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

const office = z.object({
  title: z.string(),
  /** ISO 3166-1 alpha-2, a historical state (SU, DD, YU, CS), or an international body (UN, EU, NATO…). */
  country: z.string(),
  from: z.nullable(partialDate),
  to: z.nullable(partialDate),
});

/** One person in the gazetteer: see docs/knowledge.md. */
export const officialSchema = z.object({
  name: z.string(),
  order: z.enum(["given-first", "family-first"]),
  forms: z.record(z.string(), z.array(z.string())),
  short: z.array(z.string()),
  distinctive: z.boolean(),
  offices: z.array(office),
});

export type Official = z.infer<typeof officialSchema>;

const words = z.optional(z.array(z.string()));

const countryForms = z.object({
  names: z.array(z.string()),
  adjectives: words,
  demonyms: words,
  capital: words,
  seats: words,
  cities: words,
  hanja: words,
});

export type CountryForms = z.infer<typeof countryForms>;

/** One language's words for countries: see docs/knowledge.md. */
export const countryFileSchema = z.catchall(
  z.object({
    _ambiguous: z.optional(z.record(z.string(), z.string())),
    _not: words,
    _pairs: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
  countryForms,
);

export type CountryFile = z.infer<typeof countryFileSchema>;
