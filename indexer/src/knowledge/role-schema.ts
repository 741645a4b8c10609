import { z } from "zod/mini";

const words = z.array(z.string());

/** What must stand beside a role's words before they name a public office: see docs/officials.md. */
const need = z.enum([
  "country",
  "state",
  "body",
  "field",
  "region",
  "territory",
  "never",
]);

const role = z.object({
  /** The office in English: what the mention shows and what the gazetteer's titles are compared with. */
  role: z.string(),
  words: z.optional(words),
  /** German: compounds that end so (Bundesaußenminister). */
  endings: z.optional(words),
  needs: z.optional(need),
  /** The country or body that the words alone tell. */
  country: z.optional(z.string()),
});

/** One language's words for offices: see docs/officials.md. */
export const roleFileSchema = z.object({
  roles: z.array(role),
  /** Public bodies by the code of their country or organisation; "" where the words do not tell. */
  bodies: z.record(z.string(), words),
  /** German: compounds that end so (Außenministeriums). */
  bodyEndings: z.optional(words),
  /** What a minister can be of. */
  domains: words,
  /** What tells more of a minister's office: "foreign minister" by "Affaires étrangères". */
  fields: z.optional(z.record(z.string(), words)),
  /** Parts of states by the state's code. */
  regions: z.record(z.string(), words),
  territories: z.optional(words),
  /** Words that say how the office is held; under "" those that say nothing. */
  modifiers: z.record(z.string(), words),
  honorifics: words,
  links: words,
  /** What is named after people, by where it stands: Kim Il Sung University, Avenida Kim Il Sung. */
  things: z.object({ behind: words, before: words }),
  /** Words with a capital that are no names. */
  stops: words,
  givenNames: words,
  /** Chinese, Japanese and Korean. */
  surnames: z.optional(words),
});

export type RoleFile = z.infer<typeof roleFileSchema>;
export type RoleNeed = z.infer<typeof need>;
