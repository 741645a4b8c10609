import { ENGINE_TIMEOUT_MS, engineRequest } from "./engine";
import { EngineError, findOutage } from "./engine-error";
import type { Outage } from "./engine-error";
import { countEngineRequest } from "./engine-metrics";
import { fetchJson } from "./fetch-json";
import { serverLog } from "./server-log";

/** Of these nobody learns the cause but by the engine's words. */
const SAID = new Set<Outage>(["refused", "locked"]);

/**
 * Posts JSON to a path of the engine, and gives back the answer's. Counts it, and
 * logs the engine's own words where it refuses: readers get a sentence of ours.
 * Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function askEngine(
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  const { url, init } = engineRequest(path, body);
  const start = performance.now();
  try {
    const options = { timeoutMs: ENGINE_TIMEOUT_MS, signal };
    const answer = await fetchJson(url, init, options);
    countEngineRequest(performance.now() - start, "ok");
    return answer;
  } catch (error) {
    // Readers who type on leave what they asked for before.
    const outcome = signal.aborted ? "left" : findOutage(error);
    countEngineRequest(performance.now() - start, outcome);
    if (error instanceof EngineError && SAID.has(error.outage))
      serverLog.warn(
        { path, status: error.status, words: error.cause },
        "the search engine refused a request",
      );
    throw error;
  }
}
