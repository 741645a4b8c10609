import type { NamePlace } from "./other-name.ts";

/** An office as the words of a text tell it. */
export interface StatedOffice {
  /** The office in English. */
  readonly office: string;
  /** former, acting, designate, deputy; none when the office is simply held. */
  readonly modifiers: readonly string[];
  /** ISO 3166-1 alpha-2 of the state served, a body's code, or null. */
  readonly country: string | null;
}

/** A person named beside an office: what a text says of somebody the gazetteer may not know. */
export interface NamedRole extends NamePlace, StatedOffice {
  /** The name as a value: in the nominative, without honorifics. */
  readonly name: string;
  /** Whether given name and surname are there, or a surname as the language writes foreign names. */
  readonly isFull: boolean;
  readonly rule: string;
  readonly confidence: number;
}

/** An office named without its holder. */
export interface UnnamedRole extends NamePlace, StatedOffice {
  /** Whether the words mean the one person who holds it. */
  readonly isDefinite: boolean;
}

/** "former foreign minister", "deputy energy minister" */
export const toLabel = ({
  office,
  modifiers,
}: Pick<StatedOffice, "office" | "modifiers">): string =>
  [...modifiers, office].join(" ");
