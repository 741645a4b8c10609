import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Meilisearch } from "meilisearch";
import { toDataPaths, type DataFolder } from "../engine/data-folder.ts";
import { startEngine } from "../engine/embedded-engine.ts";
import { endRunning, isAlive } from "../engine/running-engine.ts";
import { makeKeys } from "../engine/make-keys.ts";
import { findEngine } from "../engine/stray-engines.ts";
import { EngineError, IndexerError, UsageError } from "../errors.ts";
import { readStateCopy } from "../state/state-copy.ts";
import { SNAPSHOT, STATE, type Manifest } from "./manifest.ts";
import { settleTasks } from "./settle-tasks.ts";
import { damaged, unpackBackup } from "./unpack-backup.ts";

/** What to restore, and where to. */
export interface RestoreOptions {
  readonly file: string;
  readonly folder: DataFolder;
  /** The engine's binary. */
  readonly binary: string;
  /** Whether what the folder holds may be replaced. */
  readonly isForced: boolean;
  readonly signal: AbortSignal;
}

/**
 * Makes database and state anew from a backup. Both are made beside those that are there and take their place only when
 * an engine has counted its articles.
 *
 * @throws UsageError for a bad file, or for data that may not be replaced; IndexerError while an engine works on it
 */
export async function restoreBackup(
  options: RestoreOptions,
): Promise<Manifest> {
  const { file, folder, isForced, signal } = options;
  await checkUnused(folder);
  if (!isForced) await checkEmpty(folder);
  const staging = path.join(folder.path, "restoring");
  const staged = { ...toDataPaths(staging), masterKey: folder.masterKey };
  await endLeftBehind(staged);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { mode: 0o700 });
  try {
    const manifest = await unpackBackup(file, staging);
    await readStateCopy(path.join(staging, STATE), staged.state).catch(
      (cause: unknown) => {
        throw cause instanceof IndexerError
          ? cause
          : damaged(file, STATE, cause);
      },
    );
    signal.throwIfAborted();
    await readSnapshot(options, staged, manifest);
    signal.throwIfAborted();
    await putInPlace(staged, folder);
    return manifest;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

const isThere = async (file: string): Promise<boolean> =>
  (await stat(file).catch(() => null)) !== null;

/** An engine that a killed run left behind is ended; any other is in use. */
async function checkUnused(folder: DataFolder): Promise<void> {
  const running = await findEngine(folder);
  if (running === null) return;
  if (isAlive(running.owner))
    throw new IndexerError(
      `${folder.path}: in use by another program (process ${running.owner})`,
      "Stop npm start, or wait until the run has ended, then restore.",
    );
  await endRunning(running.pid, folder);
}

/** A restore that was killed may have left its engine running. */
async function endLeftBehind(staged: DataFolder): Promise<void> {
  const running = await findEngine(staged);
  if (running === null) return;
  if (isAlive(running.owner))
    throw new IndexerError(
      `${staged.path}: another restore is at work (process ${running.owner})`,
      "Wait until it is done.",
    );
  await endRunning(running.pid, staged);
}

async function checkEmpty(folder: DataFolder): Promise<void> {
  if ((await isThere(folder.database)) || (await isThere(folder.state)))
    throw new UsageError(
      `${folder.path}: holds an index already`,
      "Give --force to replace it by the backup, or set DATA_DIR to another folder.",
    );
}

/** Has an engine make a database of the snapshot, and compares what it holds with what the backup says. */
async function readSnapshot(
  { file, binary, signal }: RestoreOptions,
  staged: DataFolder,
  { indexUid, documents }: Manifest,
): Promise<void> {
  const snapshot = path.join(staged.path, SNAPSHOT);
  const engine = await startEngine(binary, staged, { snapshot }).catch(
    (cause: unknown) => {
      throw cause instanceof EngineError
        ? new EngineError(
            `${file}: ${cause.message}`,
            "Check that the disk has room and run it again, or make the index anew from your articles: npm run index.",
            cause,
          )
        : cause;
    },
  );
  try {
    const { admin } = await makeKeys(engine, indexUid);
    const client = new Meilisearch({ host: engine.host, apiKey: admin });
    await settleTasks(client, indexUid, signal);
    const { numberOfDocuments } = await client.index(indexUid).getStats();
    if (numberOfDocuments !== documents)
      throw damaged(file, `${numberOfDocuments} articles of ${documents}`);
  } finally {
    await engine.stop();
  }
}

/**
 * Puts what was restored in the place of what is there. The state goes first and comes last: a folder that is left half
 * done has a database without a state, of which the next run makes a new index.
 */
async function putInPlace(
  staged: DataFolder,
  folder: DataFolder,
): Promise<void> {
  const before = path.join(folder.path, "before-restore");
  await rm(before, { recursive: true, force: true });
  await mkdir(before, { mode: 0o700 });
  const pairs = [
    [staged.state, folder.state],
    [staged.rejected, folder.rejected],
    [staged.learnedLines, folder.learnedLines],
    [staged.database, folder.database],
  ] as const;
  for (const [, old] of pairs)
    if (await isThere(old))
      await rename(old, path.join(before, path.basename(old)));
  for (const [restored, target] of pairs.toReversed())
    if (await isThere(restored)) await rename(restored, target);
  await rm(before, { recursive: true });
}
