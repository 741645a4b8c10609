import type { SearchDocument } from "@communique/indexer/search-document";
import type { TimeOrder } from "./article-slices";

/** What an article is put in its place by. */
export type DatedArticle = Pick<
  SearchDocument,
  "id" | "date" | "month" | "year"
>;

/**
 * Orders articles by date; what is known to the month or year only comes behind
 * its days, and what is not dated is last. Articles of one day are in the order
 * of their ids, so that the same articles make the same file.
 */
export function compareDates(
  a: DatedArticle,
  b: DatedArticle,
  order: TimeOrder,
): number {
  const way = order === "newest" ? -1 : 1;
  for (const field of ["year", "month", "date"] as const) {
    const [left, right] = [a[field], b[field]];
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -way : way;
  }
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
