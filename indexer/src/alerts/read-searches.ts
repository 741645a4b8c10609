import { readFile } from "node:fs/promises";
import { UsageError } from "../errors.ts";
import {
  parseSavedSearches,
  type SavedSearch,
} from "../search/saved-searches.ts";

const FORM =
  'Write {"searches": [{"name": "Oslo", "search": "q=oslo&country=NO"}]}, or export the file on the page of saved searches.';

/**
 * Reads a file of saved searches.
 *
 * @throws UsageError naming the file, what is wrong, and the form that is expected
 */
export async function readSearches(
  file: string,
): Promise<readonly SavedSearch[]> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new UsageError(
      `${file}: cannot be read`,
      "Give a file of saved searches, as the page of saved searches exports it.",
      cause,
    );
  });
  const parsed = parseSavedSearches(text);
  if (!parsed.ok) throw new UsageError(`${file}: ${parsed.problem}`, FORM);
  if (parsed.searches.length === 0)
    throw new UsageError(`${file}: holds no searches`, FORM);
  return parsed.searches;
}
