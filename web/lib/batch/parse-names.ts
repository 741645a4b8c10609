import { CsvError, parse } from "csv-parse/sync";
import { MAX_NAME_LENGTH } from "../name-kinds";

/** Most names of a list: twenty requests to the engine. */
export const MAX_NAMES = 500;

// Name, name, Names: the head of a column
const HEADING = /^names?$/i;
const WORD = /[\p{L}\p{N}]/u;
const LINE_END = /\r\n?|\n/;

/** Names, or what is wrong with them: one sentence. */
export type ParsedNames =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Reads names that were pasted, one a line: "Kim, Jong Un" is one. */
export function parsePastedNames(text: string): ParsedNames {
  return toNames(text.split(LINE_END));
}

/**
 * Reads the names of a CSV file: the column with the heading "name", or the
 * first one. Columns may be parted by commas, semicolons (as Excel does in much
 * of Europe) or tabs.
 */
export function parseNamesFile(bytes: Uint8Array): ParsedNames {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail("The file is no text in UTF-8. Save it as “CSV UTF-8”.");
  }
  if (text.includes("\0"))
    return fail("The file is no text. Save it as “CSV UTF-8”.");
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: [",", ";", "\t"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (error instanceof CsvError)
      return fail(`The file is no CSV: ${error.message}.`);
    throw error;
  }
  const [head = []] = rows;
  const column = head.findIndex((cell) => HEADING.test(cell.trim()));
  const cells = rows.map((row) => row[Math.max(0, column)] ?? "");
  return toNames(column < 0 ? cells : cells.slice(1));
}

/** Names without repetitions, in their order. */
export function toNames(lines: readonly string[]): ParsedNames {
  const trimmed = lines
    .map((line) => line.toWellFormed().replaceAll(CONTROLS, " ").trim())
    // What has no letter finds no name, but an empty phrase finds everything.
    .filter((line) => WORD.test(line));
  const names = [...new Set(trimmed)];
  if (names.length === 0) return fail("There are no names in the list.");
  if (names.length > MAX_NAMES)
    return fail(
      `The list has ${names.length} names; at most ${MAX_NAMES} can be searched for at once.`,
    );
  const long = names.find((name) => name.length > MAX_NAME_LENGTH);
  if (long !== undefined)
    return fail(
      `A name is longer than ${MAX_NAME_LENGTH} characters: “${long.slice(0, 40).toWellFormed()}…”.`,
    );
  return { ok: true, names };
}

const CONTROLS = /\p{Cc}+/gu;

const fail = (message: string) => ({ ok: false, message }) as const;
