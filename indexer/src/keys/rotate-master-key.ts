import { stat } from "node:fs/promises";
import {
  openDataFolder,
  toDataPaths,
  type DataFolder,
} from "../engine/data-folder.ts";
import { endRunning, isAlive } from "../engine/running-engine.ts";
import { findEngine } from "../engine/stray-engines.ts";
import { IndexerError, UsageError } from "../errors.ts";
import { holdState } from "../status/file-status.ts";
import { makeSecret, writeSecret } from "./write-secret.ts";

const inUse = (dataDir: string, by: string) =>
  new IndexerError(
    `${dataDir}: in use by ${by}`,
    "Stop npm start, or wait until the run has ended, then rotate the keys.",
  );

/**
 * Gives the embedded engine another master key. All other keys follow from it: from its next start on the old ones open
 * nothing.
 *
 * @throws UsageError for a folder without a key; IndexerError while another program is at work on it
 */
export async function rotateMasterKey(dataDir: string): Promise<void> {
  const { keyFile, state } = toDataPaths(dataDir);
  if ((await stat(keyFile).catch(() => null)) === null)
    throw new UsageError(
      `${keyFile}: there is no key yet`,
      "It is made by the first npm start or npm run index; or set DATA_DIR to where that was.",
    );
  // Taken first: no run must begin and start an engine with the old key.
  const held = await holdState(state);
  try {
    if (held.status.kind === "busy") throw inUse(dataDir, "a run");
    await endLeftBehind(
      await openDataFolder(dataDir, { otherVersion: "leave" }),
    );
    await writeSecret(keyFile, makeSecret());
  } finally {
    await held.release();
  }
}

/** An engine that a killed run left behind is ended; any other is in use. */
async function endLeftBehind(folder: DataFolder): Promise<void> {
  const running = await findEngine(folder);
  if (running === null) return;
  if (isAlive(running.owner))
    throw inUse(
      folder.path,
      `another program of ours (process ${running.owner})`,
    );
  await endRunning(running.pid, folder);
}
