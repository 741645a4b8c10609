import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "../errors.ts";
import type { DataFolder } from "./data-folder.ts";
import { findEngineProcesses } from "./engine-processes.ts";
import {
  endRunning,
  findRunning,
  isAlive,
  readRunning,
  type Running,
} from "./running-engine.ts";

/** An engine that was just started by another process answers within a second or two. */
const ANSWER_MS = 15_000;
const AGAIN_MS = 200;

/**
 * Finds the engine that runs on a data folder. One that does not answer is waited for, and then ended where the process
 * that started it has died: two engines on one database would damage it.
 *
 * @returns null where none is left
 * @throws EngineError for one of another process that does not answer
 */
export async function findEngine(folder: DataFolder): Promise<Running | null> {
  const until = Date.now() + ANSWER_MS;
  let stray: number | null = null;
  for (;;) {
    const running = await findRunning(folder);
    if (running !== null) return running;
    const pid = await findProcess(folder);
    if (pid === null) return null;
    const note = await readRunning(folder.running);
    const isOwned = note?.pid === pid && isAlive(note.owner);
    if (!isOwned && stray === pid) {
      await endRunning(pid, folder);
      continue;
    }
    // One that has just been started is noted at once; a second look tells.
    stray = isOwned ? null : pid;
    if (note !== null && isOwned && Date.now() > until)
      throw new EngineError(
        `the engine on ${folder.database} (process ${pid}, started by process ${note.owner}) does not answer`,
        `Stop process ${note.owner}, or end the engine with: kill -9 ${pid}; then run this again.`,
      );
    await sleep(AGAIN_MS);
  }
}

/** The first engine on the database, or null; where the system does not tell, what was noted and is alive. */
async function findProcess(folder: DataFolder): Promise<number | null> {
  const found = await findEngineProcesses(folder.database);
  if (found !== null) return found[0] ?? null;
  const note = await readRunning(folder.running);
  // The process id may be another program's by now: without a living owner nobody is waited for, and nothing is ended.
  return note !== null && isAlive(note.pid) && isAlive(note.owner)
    ? note.pid
    : null;
}
