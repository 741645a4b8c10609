import { toSearchPath } from "@communique/indexer/search/route-url";
import { stringify } from "csv-stringify/sync";
import { guardCell } from "../guard-cell";
import type { BatchRow } from "./count-batch";

const COLUMNS = [
  "name",
  "articles_with_these_words",
  "search_for_words",
  "kind",
  "found_as",
  "articles",
  "search",
] as const;

/** Writes the counts of a list as a table that runs no formula in a spreadsheet. */
export function toBatchCsv(rows: readonly BatchRow[], origin: string): string {
  const lines = rows.map(({ name, articles, byWords, found, byName }) => [
    name,
    String(articles),
    origin + toSearchPath(byWords),
    found?.kind ?? "",
    found?.value ?? "",
    found === null ? "" : String(found.articles),
    byName === null ? "" : origin + toSearchPath(byName),
  ]);
  const table = [[...COLUMNS], ...lines];
  return stringify(
    table.map((row) => row.map(guardCell)),
    {
      escape_formulas: true,
      record_delimiter: "\r\n",
    },
  );
}
