import { stringify } from "csv-stringify/sync";
import { guardCell } from "../guard-cell";
import type { ExportedArticle, ExportFormat } from "./export-format";
import { FACT_FIELDS, onlyText, toArticleAddress } from "./export-format";

/** Between the values of a list: names have commas ("Kim, Jong Un"), but no semicolons. */
const BETWEEN = "; ";
const BYTE_ORDER_MARK = "\uFEFF";

const COLUMNS = [
  "id",
  "title",
  "date",
  "date_precision",
  "date_from",
  "date_to",
  "date_inferred",
  "language",
  "countries",
  "officials",
  "source",
  "agency",
  "domain",
  "original",
  "file",
  "cluster",
  "article",
  "search",
] as const;

/**
 * Comma-separated values: a line of column names, then an article a line,
 * without its text. A comment would be a row to most programs, so the last
 * column of every row names the search. Text that a spreadsheet would run as a
 * formula gets a quotation mark before it.
 */
export const csv: ExportFormat = {
  extension: "csv",
  mediaType: "text/csv; charset=utf-8",
  fields: FACT_FIELDS,
  async *write(batches, { search, origin, hasMark }) {
    yield (hasMark ? BYTE_ORDER_MARK : "") + toRows([COLUMNS]);
    for await (const articles of batches)
      yield toRows(
        articles.map((article) => toRow(article, origin, search.address)),
      );
  },
};

/** Lines end as RFC 4180 says. */
function toRows(rows: readonly (readonly (string | null)[])[]): string {
  return stringify(
    rows.map((row) => row.map(guardCell)),
    { escape_formulas: true, record_delimiter: "\r\n" },
  );
}

function toRow(article: ExportedArticle, origin: string, search: string) {
  const row: Record<(typeof COLUMNS)[number], string | null> = {
    id: article.id,
    title: onlyText(article.title),
    date: article.date,
    date_precision: article.datePrecision,
    date_from: article.dateFrom,
    date_to: article.dateTo,
    date_inferred: article.dateInferred ? "yes" : "no",
    language: article.language,
    countries: article.countries.join(BETWEEN),
    officials: article.officials.join(BETWEEN),
    source: article.source,
    agency: article.agency,
    domain: article.domain,
    original: article.url,
    file: article.path,
    cluster: article.cluster,
    article: toArticleAddress(origin, article.id),
    search,
  };
  return COLUMNS.map((column) => row[column]);
}
