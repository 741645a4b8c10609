import { setTimeout as sleep } from "node:timers/promises";
import { BusyError } from "../errors.ts";
import { runIndex, type IndexRun } from "../load/run-index.ts";

const RETRY_MS = 1000;

/** The first run of a program that goes on: while another run is at work it waits, and says so once. */
export async function runFirst(run: IndexRun): Promise<number> {
  for (let isTold = false; ; isTold = true) {
    try {
      return await runIndex(run);
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
      if (!isTold)
        run.report.tell(`${error.message}; waiting until it is done`, {
          event: "waiting",
          problem: error.message,
        });
    }
    await sleep(RETRY_MS, undefined, { signal: run.signal });
  }
}
