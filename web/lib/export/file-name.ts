import { FACET_NAMES, FACETS } from "@communique/indexer/search/facets";
import type { SearchRoute } from "@communique/indexer/search/search-route";

/** Longest part of a file's name that tells of the search. */
const MAX_SLUG = 60;
// what no file system takes, signs that shells and headers read, spaces
const UNSAFE = /[^\p{L}\p{N}]+/gu;
const EDGES = /^-|-$/g;
const NOT_ASCII = /[^a-z0-9.-]+/gi;

/**
 * Names a file after the search and the day: `communique-lavrov-RU-2024-06-14.csv`.
 *
 * @param day YYYY-MM-DD
 */
export function toFileName(
  route: SearchRoute,
  extension: string,
  day: string,
): string {
  const { query, from, to } = route;
  const values = FACET_NAMES.flatMap((name) => route[FACETS[name].wanted]);
  const range = from || to ? [from ?? "", "to", to ?? ""] : [];
  const slug = [query, ...values, ...range]
    .join(" ")
    .replaceAll(UNSAFE, "-")
    .slice(0, MAX_SLUG)
    .replaceAll(EDGES, "")
    .toWellFormed();
  return ["communique", slug, `${day}.${extension}`].filter(Boolean).join("-");
}

/** The header that makes a browser save a file; its name also in ASCII for clients that read no other (RFC 6266). */
export function toDisposition(fileName: string): string {
  const ascii = fileName.replaceAll(NOT_ASCII, "_");
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
