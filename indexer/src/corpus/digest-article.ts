import { createHash } from "node:crypto";
import type { SearchDocument } from "../search-document.ts";

/** Hexadecimal digits: a chance of one in 10²⁶ that two of a million articles have the same. */
const DIGITS = 32;

/**
 * Says what is found of an article, to the letter; the file that it is in is not, nor is what it shares with others (its
 * versions): the same article has the same digest in any folder, beside any others. Hexadecimal. Pure.
 */
export function digestArticle({
  path: _path,
  cluster: _cluster,
  leads: _leads,
  versions: _versions,
  ...content
}: SearchDocument): string {
  const entries = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify(entries))
    .digest("hex")
    .slice(0, DIGITS);
}
