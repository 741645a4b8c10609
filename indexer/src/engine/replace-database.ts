import type { DataFolderOptions } from "./data-folder.ts";

/** What `--replace-database` means for a database of another engine version. */
export const toFolderOptions = (
  replaceDatabase: boolean,
  stderr: NodeJS.WriteStream,
): DataFolderOptions => ({
  otherVersion: replaceDatabase ? "move" : "refuse",
  onMoved: (aside) =>
    stderr.write(
      `moved the database of another Meilisearch to ${aside}; delete it when you need it no more\n`,
    ),
});
