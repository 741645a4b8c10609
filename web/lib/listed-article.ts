import type { SearchDocument } from "@communique/indexer/search-document";

/** What a list shows of each article; the text stays on the engine. */
export const LISTED_FIELDS = [
  "id",
  "title",
  "language",
  "source",
  "date",
  "datePrecision",
  "dateFrom",
  "dateTo",
  "countries",
  "officials",
  "leads",
  "versions",
] as const satisfies (keyof SearchDocument)[];

export type ListedArticle = Pick<
  SearchDocument,
  (typeof LISTED_FIELDS)[number]
>;

/** Fields whose matches are marked; wildcards such as `title.*` mark nothing. */
export const MARKED_FIELDS = [
  "title",
  "text",
] as const satisfies (keyof SearchDocument)[];

/** Fields that are counted; never the timestamp, and days only of a window. */
export const COUNTED_FIELDS = [
  "countries",
  "officials",
  "language",
  "source",
  "agency",
  "year",
  "month",
  "date",
  "datePrecision",
  "dateInferred",
  "leads",
] as const satisfies (keyof SearchDocument)[];
