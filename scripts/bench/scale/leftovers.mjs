// Ends what a run that was killed has left behind: an engine on a database below the data folder, and who started it.
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readStat } from "../readers/processes.mjs";

const WAIT_MS = 60_000;

async function end(pid, isAlive) {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGTERM");
  const until = Date.now() + WAIT_MS;
  while (isAlive(pid)) {
    if (Date.now() > until)
      throw new Error(
        `process ${pid} of an earlier run does not end; end it with: kill -9 ${pid}`,
      );
    await sleep(200);
  }
}

/**
 * Ends the engines on the databases of these data folders. Only the system's own list of processes tells that they are
 * ours: where it tells nothing (all but Linux), nothing is ended, and the indexer sees to its own.
 */
export async function endLeftovers(dataDirs) {
  const { findEngineProcesses } =
    await import("../../../indexer/dist/engine/engine-processes.js");
  const { isAlive, readRunning } =
    await import("../../../indexer/dist/engine/running-engine.js");
  for (const dataDir of dataDirs) {
    const engines = await findEngineProcesses(path.join(dataDir, "engine"));
    const note = await readRunning(path.join(dataDir, "engine.json"));
    for (const pid of engines ?? []) {
      // Its parent would start another.
      if (note?.pid === pid && readStat(pid)?.parent === note.owner)
        await end(note.owner, isAlive);
      await end(pid, isAlive);
    }
  }
}
