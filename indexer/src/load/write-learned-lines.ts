import type { LearnedLines } from "../learn/learned-lines.ts";
import { replaceFile } from "./replace-file.ts";

/** The file's form; raises when it changes. */
const FORMAT = 1;

/**
 * Records what was learned, for people to read: for each source how many pages were compared, and on how many of them
 * each line stands.
 */
export const writeLearnedLines = (
  file: string,
  { sources }: LearnedLines,
): Promise<void> =>
  replaceFile(
    file,
    `${JSON.stringify({ format: FORMAT, sources: Object.fromEntries(sources) }, null, 1)}\n`,
  );
