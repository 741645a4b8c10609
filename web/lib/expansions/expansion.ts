/** What a word or phrase of a query also finds. */
export interface Expansion {
  /** What the route's `literal` holds where it is switched off: the typed words, folded (foldName). */
  readonly key: string;
  /** As typed. */
  readonly typed: string;
  /** What it stands for: a concept of the glossary, an official, a country. Several people may have one surname. */
  readonly values: readonly {
    readonly kind: "concept" | "official" | "country";
    readonly value: string;
  }[];
  /** How it is written otherwise, a term or a few a language: ISO 639-1 (or "und") and the term; at most 30. */
  readonly terms: readonly {
    readonly language: string;
    readonly term: string;
  }[];
  /** Articles that only it brings, in the search as it is; null where it is switched off. */
  readonly articles: number | null;
  readonly isOn: boolean;
}

/** A term of a language. */
export type ExpansionTerm = Expansion["terms"][number];

/** Terms that one expansion tells. */
export const MAX_TERMS = 30;
