/** Articles of a saved search that a browser remembers, the newest by date: 4 KB. */
export const MAX_KNOWN = 300;
/** Hexadecimal digits of an id that they are known by. */
export const KNOWN_DIGITS = 12;
/** New articles that are named; the others are counted. */
export const MAX_NAMED = 5;

/** One of the new articles. */
export interface NewArticle {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly date: string | null;
}

/** What a saved search finds now. */
export interface News {
  /** All articles that have all its words. */
  readonly total: number;
  /** The newest by date, as they will be known. */
  readonly ids: readonly string[];
  /** How many of these were not known. */
  readonly fresh: number;
  /** The first of them. */
  readonly articles: readonly NewArticle[];
}
