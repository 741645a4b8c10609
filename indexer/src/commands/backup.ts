import { stat } from "node:fs/promises";
import path from "node:path";
import { makeBackup } from "../backup/make-backup.ts";
import { openDataFolder } from "../engine/data-folder.ts";
import { openEngine } from "../engine/open-engine.ts";
import { EXIT, UsageError } from "../errors.ts";
import type { CommandContext } from "./command-context.ts";

/** Flags of `communique backup`. */
export interface BackupFlags {
  /** Replace a file of that name. */
  readonly force: boolean;
}

/** Writes the embedded engine's index and what is known of its files into one file. */
export async function backup(
  target: string,
  { force }: BackupFlags,
  { settings, stdout, stderr, signal }: CommandContext,
): Promise<number> {
  if (settings.engineHost !== null)
    throw new UsageError(
      `MEILI_HOST=${settings.engineHost}: the data of an engine that runs elsewhere cannot be reached from here`,
      "Have that engine write a snapshot or dump (POST /snapshots, POST /dumps) and copy it together with the folder state in DATA_DIR; or unset MEILI_HOST to back up the embedded engine.",
    );
  const file = await toFile(path.resolve(target), force);
  const { state, path: dataDir } = await openDataFolder(settings.dataDir);
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
      target: file,
      signal,
    });
    const megabytes = ((await stat(file)).size / 1e6).toFixed(1);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    stderr.write(
      `backed up ${documents} articles in ${seconds} s (${megabytes} MB)\n`,
    );
    stdout.write(`${file}\n`);
    return EXIT.done;
  } finally {
    await engine.stop();
  }
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
