import type { SearchDocument } from "@communique/indexer/search-document";
import type { z } from "zod";
import type { articleSchema } from "../article";
import type { SearchSummary } from "./search-summary";

/** A document as it is read for a file. */
export type ExportedArticle = z.infer<typeof articleSchema>;

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
  /** The fields that it needs of each article. */
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
