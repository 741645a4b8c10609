import { digestArticle } from "../corpus/digest-article.ts";
import type { EnrichedArticle } from "../enrich/enrich.ts";
import type { UnknownName } from "../enrich/officials/merge-romanisations.ts";
import { UnknownNames } from "../enrich/officials/rename-officials.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import {
  toArticleValues,
  type ArticleValues,
} from "../names/article-values.ts";
import type { SearchDocument } from "../search-document.ts";
import { printArticle, type ArticlePrint } from "../versions/article-print.ts";
import { toSearchDocument } from "./to-search-document.ts";

/** A document written out, and what a run goes by; it crosses from a worker at a tenth of the article's cost. */
export interface PreparedDocument extends Pick<
  SearchDocument,
  "id" | "path" | "language"
> {
  readonly isDated: boolean;
  readonly values: ArticleValues;
  readonly print: ArticlePrint;
  /** Digest of what was found of it (digest-article.ts). */
  readonly content: string;
  readonly unknown: readonly UnknownName[];
  /** The document as JSON, one line. */
  readonly line: string;
}

/** Writes an article's document out. Pure. */
export const prepareArticle = (
  article: EnrichedArticle,
  { conceptMatcher }: Pick<Knowledge, "conceptMatcher">,
): PreparedDocument =>
  prepareDocument(toSearchDocument(article, conceptMatcher));

/** Writes a document out. Pure. */
export function prepareDocument(document: SearchDocument): PreparedDocument {
  const { id, path, language, date, evidence } = document;
  const unknown = new UnknownNames();
  unknown.add(evidence);
  return {
    id,
    path,
    language,
    isDated: date !== null,
    values: toArticleValues(document),
    print: printArticle(document),
    content: digestArticle(document),
    unknown: unknown.all(),
    line: JSON.stringify(document),
  };
}

/** Reads a document that `prepareDocument` wrote out. */
export const parseDocument = (line: string): SearchDocument => JSON.parse(line);
