import { readdir, readFile } from "node:fs/promises";

/** A process's folder under /proc: `4711`. */
const PID = /^\d+$/;

/**
 * Ids of the processes that were started with `--db-path` and this folder: also an engine of which no note was left.
 * Null where the system has no /proc to tell (all but Linux).
 */
export async function findEngineProcesses(
  database: string,
): Promise<readonly number[] | null> {
  const names = await readdir("/proc").catch(() => null);
  if (names === null) return null;
  const found: number[] = [];
  for (const name of names) {
    if (!PID.test(name)) continue;
    // It may have ended since, or be somebody else's.
    const line = await readFile(`/proc/${name}/cmdline`, "utf8").catch(
      () => "",
    );
    const args = line.split("\0");
    const at = args.indexOf("--db-path");
    if (at !== -1 && args[at + 1] === database) found.push(Number(name));
  }
  return found;
}
