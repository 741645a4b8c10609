import { stat } from "node:fs/promises";
import path from "node:path";
import { makeBackup } from "../backup/make-backup.ts";
import { pruneBackups } from "../backup/prune-backups.ts";
import { openDataFolder } from "../engine/data-folder.ts";
import { openEngine } from "../engine/open-engine.ts";
import { EXIT, UsageError } from "../errors.ts";
import type { Settings } from "../settings.ts";
import type { CommandContext } from "./command-context.ts";

/** Flags of `communique backup`. */
export interface BackupFlags {
  /** Replace a file of that name. */
  readonly force: boolean;
  /** In a folder: how many backups to keep, this one among them; all without a number. */
  readonly keep?: number | undefined;
}

/** Writes the engine's index and what is known of its files into one file. */
export async function backup(
  target: string,
  { force, keep }: BackupFlags,
  { settings, stdout, stderr, signal }: CommandContext,
): Promise<number> {
  const snapshotDir =
    settings.engineHosts.length === 0 ? null : toSnapshotDir(settings);
  const resolved = path.resolve(target);
  const isFolder =
    (await stat(resolved).catch(() => null))?.isDirectory() === true;
  if (keep !== undefined && !isFolder)
    throw new UsageError(
      `${target}: not a folder, of whose backups --keep could keep some`,
      "Give a folder that is there, or leave --keep out.",
    );
  const file = await toFile(resolved, force);
  const {
    state,
    snapshots,
    path: dataDir,
  } = await openDataFolder(settings.dataDir);
  // Before an engine is started for nothing.
  if ((await stat(state).catch(() => null)) === null)
    throw new UsageError(
      `${dataDir}: holds no index to back up`,
      "Index your articles first: npm run index.",
    );
  const started = performance.now();
  const engine = await openEngine(settings);
  try {
    stderr.write(`backing up ${dataDir} …\n`);
    const { indexUid } = settings;
    const documents = await makeBackup({
      engine,
      indexUid,
      snapshots: snapshotDir ?? snapshots,
      target: file,
      signal,
    });
    const megabytes = ((await stat(file)).size / 1e6).toFixed(1);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    stderr.write(
      `backed up ${documents} articles in ${seconds} s (${megabytes} MB)\n`,
    );
    stdout.write(`${file}\n`);
    if (keep !== undefined)
      for (const old of await pruneBackups(resolved, keep))
        stderr.write(`removed ${old}\n`);
    return EXIT.done;
  } finally {
    await engine.stop();
  }
}

/** Where an engine of the user's own writes its snapshots, on this machine. */
function toSnapshotDir({ engineHosts, snapshotDir }: Settings): string {
  if (engineHosts.length > 1)
    throw new UsageError(
      `MEILI_HOST=${engineHosts.join()}: several engines cannot be backed up from here`,
      "Have each write a snapshot of its own, and keep DATA_DIR with them; or index the articles again after a loss.",
    );
  if (snapshotDir !== null) return snapshotDir;
  throw new UsageError(
    `MEILI_HOST=${engineHosts.join()}: the data of an engine that runs elsewhere cannot be reached from here`,
    "Set MEILI_SNAPSHOT_DIR to the folder that engine writes its snapshots into, if it is on this machine; or have it write a snapshot or dump and copy it; or unset MEILI_HOST to back up the embedded engine.",
  );
}

/** In a folder, a backup is named for its moment. */
async function toFile(target: string, isForced: boolean): Promise<string> {
  const entry = await stat(target).catch(() => null);
  if (entry?.isDirectory()) {
    const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
    return path.join(target, `communique-${moment}Z.tar`);
  }
  if (entry !== null && !isForced)
    throw new UsageError(
      `${target}: is there already`,
      "Give another name, a folder, or --force to replace it.",
    );
  const folder = await stat(path.dirname(target)).catch(() => null);
  if (!folder?.isDirectory())
    throw new UsageError(
      `${path.dirname(target)}: no such folder`,
      "Make it, or give a file in a folder that is there.",
    );
  return target;
}
