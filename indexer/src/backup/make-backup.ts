import { copyFile, mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { ENGINE_VERSION } from "../engine/engine-version.ts";
import type { OpenedEngine } from "../engine/open-engine.ts";
import { UsageError } from "../errors.ts";
import { indexExists } from "../load/build-index.ts";
import { IndexState } from "../state/index-state.ts";
import { writeStateCopy } from "../state/state-copy.ts";
import { FORMAT, SNAPSHOT, STATE } from "./manifest.ts";
import { packBackup } from "./pack-backup.ts";
import { settleTasks } from "./settle-tasks.ts";
import { takeSnapshot } from "./take-snapshot.ts";

/** What to back up, and where to. */
export interface BackupOptions {
  readonly engine: OpenedEngine;
  readonly indexUid: string;
  /** Where the engine writes its snapshots. */
  readonly snapshots: string;
  readonly target: string;
  readonly signal: AbortSignal;
}

/**
 * Writes the engine's database and the state beside it into one file. No run can index meanwhile, so that both are of
 * one moment.
 *
 * @returns the number of articles in it
 * @throws IndexerError while a run is at work; UsageError where there is nothing to back up
 */
export async function makeBackup(options: BackupOptions): Promise<number> {
  const { engine } = options;
  const state = await IndexState.open(engine.folder.state);
  const staging = path.join(engine.folder.path, "backing-up");
  try {
    await checkState(options, state);
    // A killed one may have left something.
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { mode: 0o700 });
    return await writeBackup(options, state, staging);
  } finally {
    await rm(staging, { recursive: true, force: true });
    await state.close();
  }
}

async function checkState(
  { engine, indexUid }: BackupOptions,
  { meta }: IndexState,
): Promise<void> {
  const isOurs = meta?.engine === engine.name && meta.indexUid === indexUid;
  if (!isOurs || !(await indexExists(engine.client, indexUid)))
    throw new UsageError(
      `${engine.folder.path}: holds no index "${indexUid}" to back up`,
      "Index your articles first: npm run index.",
    );
}

async function writeBackup(
  { engine, indexUid, snapshots, target, signal }: BackupOptions,
  state: IndexState,
  staging: string,
): Promise<number> {
  const { client, folder } = engine;
  // What a killed run sent is still on its way: a count that is taken now would not be that of the snapshot.
  await settleTasks(client, indexUid, signal);
  const { numberOfDocuments } = await client.index(indexUid).getStats();
  const snapshot = await takeSnapshot(client, indexUid, snapshots);
  // An engine that runs elsewhere shows its folder, and lets nobody write there.
  if (engine.name === "embedded")
    await rename(snapshot, path.join(staging, SNAPSHOT));
  else await copyFile(snapshot, path.join(staging, SNAPSHOT));
  await writeStateCopy(state, path.join(staging, STATE));
  const names = [SNAPSHOT, STATE];
  for (const file of [folder.learnedLines, folder.rejected]) {
    if ((await stat(file).catch(() => null)) === null) continue;
    await copyFile(file, path.join(staging, path.basename(file)));
    names.push(path.basename(file));
  }
  signal.throwIfAborted();
  const about = {
    format: FORMAT,
    engine: ENGINE_VERSION,
    indexUid,
    documents: numberOfDocuments,
    made: new Date().toISOString(),
  } as const;
  await packBackup(staging, names, about, target);
  return numberOfDocuments;
}
