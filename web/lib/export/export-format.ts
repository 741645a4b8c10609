import type { SearchDocument } from "@communique/indexer/search-document";
import type { z } from "zod";
import { articleSchema } from "../article";
import type { SearchSummary } from "./search-summary";

/** What every form reads of a document: all but the long fields. */
export const FACT_FIELDS = [
  "id",
  "title",
  "language",
  "source",
  "agency",
  "domain",
  "url",
  "path",
  "date",
  "datePrecision",
  "dateFrom",
  "dateTo",
  "dateInferred",
  "timestamp",
  "year",
  "month",
  "countries",
  "officials",
  "cluster",
] as const satisfies (keyof SearchDocument)[];

/** A document as it is read for a file. A form that needs no texts doesn't read them. */
export const exportedSchema = articleSchema.extend({
  text: articleSchema.shape.text.default({}),
});
export type ExportedArticle = z.infer<typeof exportedSchema>;

/** What a file says of itself. */
export interface ExportContext {
  readonly search: SearchSummary;
  /** Where the site is reached; empty if that is not known. */
  readonly origin: string;
  /** Articles counted before the first was read. */
  readonly total: number;
  /** Moment of the export, ISO 8601. */
  readonly exportedAt: string;
  /** When the index last changed, if that can be learned. */
  readonly readVersion: () => Promise<string | null>;
  /** For Excel, which takes a file for its own code page's unless it begins with a byte order mark. */
  readonly hasMark: boolean;
}

/** A form that articles can be written in. */
export interface ExportFormat {
  readonly extension: string;
  readonly mediaType: string;
  /** The fields that it needs of each article, `FACT_FIELDS` among them. */
  readonly fields: readonly (keyof SearchDocument)[];
  /** Writes a file, piece by piece. */
  readonly write: (
    batches: AsyncIterable<readonly ExportedArticle[]>,
    context: ExportContext,
  ) => AsyncGenerator<string, void, undefined>;
}

/** The address of an article on this site. */
export function toArticleAddress(origin: string, id: string): string {
  return `${origin}/articles/${encodeURIComponent(id)}`;
}

/** An article's title or text: the only value of the object. */
export function onlyText(localized: Readonly<Record<string, string>>): string {
  return Object.values(localized)[0] ?? "";
}
