import { z } from "zod/mini";

/** YYYY, YYYY-MM or YYYY-MM-DD. */
const partialDate = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

/** A list of texts, checked as a whole: there are 100,000 of them, and each alone takes a microsecond. */
const texts = z.custom<string[]>(
  (value) =>
    Array.isArray(value) && value.every((each) => typeof each === "string"),
  "expected a list of texts",
);

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
  forms: z.record(z.string(), texts),
  short: texts,
  distinctive: z.boolean(),
  offices: z.array(office),
});

export type Official = z.infer<typeof officialSchema>;

const words = z.optional(texts);

const countryForms = z.object({
  names: texts,
  adjectives: words,
  demonyms: words,
  capital: words,
  seats: words,
  cities: words,
  /** Units of money that mean the country alone: weak evidence. */
  currencies: words,
  hanja: words,
});

export type CountryForms = z.infer<typeof countryForms>;

/** One language's words for countries: see docs/knowledge.md. */
export const countryFileSchema = z.catchall(
  z.object({
    /** The country that a name means where it means one; several where the article must tell which. */
    _ambiguous: z.optional(
      z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    ),
    /** Words of foreign affairs, which tell the kind of article. */
    _diplomacy: words,
    _not: words,
    _pairs: z.optional(z.record(z.string(), texts)),
  }),
  countryForms,
);

export type CountryFile = z.infer<typeof countryFileSchema>;

/** Large cities by country: see docs/knowledge.md. */
export const citiesSchema = z.record(z.string(), z.array(z.string()));

export type Cities = z.infer<typeof citiesSchema>;
