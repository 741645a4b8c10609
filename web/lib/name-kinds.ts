/** What can be looked for by name. */
export const NAME_KINDS = ["official", "country", "source", "agency"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Leaves out what the index of names holds beside names: which corpus it is of, and the glossary. */
export const NAMES_ONLY = `kind IN [${NAME_KINDS.join(", ")}]`;

/** Longest name typed, in UTF-16 units; the engine reads ten words of it. */
export const MAX_NAME_LENGTH = 100;
