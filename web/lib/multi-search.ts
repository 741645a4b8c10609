import { ENGINE_TIMEOUT_MS, engineRequest } from "./engine";
import { fetchJson } from "./fetch-json";

/**
 * Makes several searches in one request. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export function multiSearch(
  queries: readonly object[],
  signal: AbortSignal,
): Promise<unknown> {
  const { url, init } = engineRequest("/multi-search", { queries });
  return fetchJson(url, init, { timeoutMs: ENGINE_TIMEOUT_MS, signal });
}
