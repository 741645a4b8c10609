import type { TurnedAway } from "../state/file-record.ts";
import { replaceFile } from "./replace-file.ts";

/** Lists the files that were not taken, or not wholly, one a line: `index --retry` takes the list. */
export const writeRejected = (
  file: string,
  pages: readonly TurnedAway[],
): Promise<void> =>
  replaceFile(
    file,
    [...new Set(pages.map(({ source }) => `${source}\n`))].join(""),
  );
