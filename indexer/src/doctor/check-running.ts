import { readFile } from "node:fs/promises";
import type { DataPaths } from "../engine/data-folder.ts";
import { findEngineProcesses } from "../engine/engine-processes.ts";
import { isAlive, isAnswering, readRunning } from "../engine/running-engine.ts";
import { fail, ok, warn, type Finding } from "./finding.ts";

const NEXT_RUN = "npm run index, or npm start, sees to it";

/** Whether an engine was left behind, or hangs. */
export async function checkRunning({
  running: file,
  database,
  keyFile,
}: DataPaths): Promise<Finding> {
  const running = await readRunning(file);
  const stray = (await findEngineProcesses(database))?.find(
    (pid) => pid !== running?.pid,
  );
  if (stray !== undefined)
    return fail(
      "running",
      `process ${stray} is an engine on ${database} that nobody knows of`,
      `kill ${stray}, if no run has just begun`,
    );
  if (running === null) return ok("running", "no engine runs");
  const { pid, host, owner } = running;
  if (!isAlive(pid))
    return warn(
      "running",
      `${file} is of an engine that has died (process ${pid})`,
      NEXT_RUN,
    );
  const key = await readFile(keyFile, "utf8").catch(() => "");
  if (!(await isAnswering(running, key.trim())))
    return fail(
      "running",
      `the engine at ${host} (process ${pid}) does not answer`,
      `see whether process ${pid} is meilisearch, and kill it; the next run goes on where the last one stopped`,
    );
  return isAlive(owner)
    ? ok("running", `an engine at ${host}, started by process ${owner}`)
    : warn(
        "running",
        `a run that was killed left its engine behind (process ${pid})`,
        NEXT_RUN,
      );
}
