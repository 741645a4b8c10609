import path from "node:path";
import { restoreBackup } from "../backup/restore-backup.ts";
import { openDataFolder } from "../engine/data-folder.ts";
import { findEngine } from "../engine/open-engine.ts";
import { EXIT, UsageError } from "../errors.ts";
import type { CommandContext } from "./command-context.ts";

/** Flags of `communique restore`. */
export interface RestoreFlags {
  /** Replace the index that is there. */
  readonly force: boolean;
}

/** Makes the embedded engine's index, and what is known of its files, anew from a backup. */
export async function restore(
  file: string,
  { force }: RestoreFlags,
  { settings, stderr, signal }: CommandContext,
): Promise<number> {
  if (settings.engineHosts.length > 0)
    throw new UsageError(
      `MEILI_HOST=${settings.engineHosts.join()}: an engine that runs elsewhere cannot be restored from here`,
      "Start that engine with --import-snapshot or --import-dump, or index your articles again; or unset MEILI_HOST to restore the embedded engine.",
    );
  const started = performance.now();
  const folder = await openDataFolder(settings.dataDir, {
    otherVersion: force ? "leave" : "refuse",
  });
  const { documents, indexUid, made } = await restoreBackup({
    file: path.resolve(file),
    folder,
    binary: await findEngine(settings),
    isForced: force,
    signal,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  stderr.write(
    `restored ${documents} articles of ${made} in ${seconds} s\n` +
      (indexUid === settings.indexUid
        ? ""
        : `  The index is called ${indexUid}: set MEILI_INDEX=${indexUid} to use it.\n`),
  );
  return EXIT.done;
}
