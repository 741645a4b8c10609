import { writeFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod/mini";
import type { DataFolder } from "./data-folder.ts";

/** How long an engine may take to end before it is killed. */
export const STOP_TIMEOUT_MS = 15_000;

const schema = z.object({
  /** The engine's process. */
  pid: z.number(),
  host: z.string(),
  /** The process that started it, and ends it. */
  owner: z.number(),
});

/** The engine that a process started on a data folder. */
export type Running = z.infer<typeof schema>;

/** Notes an engine for other processes; readable by the owner only. */
export const writeRunning = (file: string, running: Running): void =>
  writeFileSync(file, JSON.stringify(running), { mode: 0o600 });

/** What was noted; null where there is no note that can be read. */
export async function readRunning(file: string): Promise<Running | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}

/** Whether there is a process of this id, which may be another program's by now. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether the engine of a note still answers. */
export async function isAnswering(
  { pid, host }: Running,
  masterKey: string,
): Promise<boolean> {
  if (!isAlive(pid)) return false;
  // Another program may have got the process id or the port: only our engine knows the key.
  const response = await fetch(`${host}/version`, {
    headers: { authorization: `Bearer ${masterKey}` },
    signal: AbortSignal.timeout(2000),
  }).catch(() => null);
  return response?.ok === true;
}

/** An engine that another process of ours started on this folder, if it still answers. */
export async function findRunning(folder: DataFolder): Promise<Running | null> {
  const running = await readRunning(folder.running);
  return running !== null && (await isAnswering(running, folder.masterKey))
    ? running
    : null;
}

/** Ends an engine that another process started: it is no child, so nobody tells when it has gone. */
export async function endRunning(
  pid: number,
  folder: DataFolder,
): Promise<void> {
  if (isAlive(pid)) process.kill(pid, "SIGTERM");
  const until = Date.now() + STOP_TIMEOUT_MS;
  while (isAlive(pid) && Date.now() < until) await sleep(50);
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
  await rm(folder.running, { force: true });
}
