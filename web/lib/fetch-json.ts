import { EngineError } from "./engine-error";
import type { Outage } from "./engine-error";
import { isObject } from "./json";

interface Options {
  readonly timeoutMs: number;
  /** Cancels the request. */
  readonly signal?: AbortSignal;
  /** Called with a successful answer before its body is read. */
  readonly onAnswer?: (response: Response) => void;
}

/**
 * Fetches JSON from the engine, or from the route handlers in front of it.
 *
 * @throws {EngineError} when there is no answer, or it is not a success; with the
 * words of the answer as its cause, which are for logs only.
 */
export async function fetchJson(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  { timeoutMs, signal, onAnswer }: Options,
): Promise<unknown> {
  let response: Response;
  try {
    const timeout = AbortSignal.timeout(timeoutMs);
    response = await fetch(input, {
      ...init,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      cache: "no-store",
    });
  } catch (cause) {
    throw new EngineError("engine-down", 0, { cause });
  }
  if (response.ok) onAnswer?.(response);
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body;
  throw toEngineError(response.status, body);
}

/** Codes of the engine's, of our own routes, and of the server in front of them (web/server). */
const OUTAGE_OF_CODE = new Map<unknown, Outage>([
  ["index_not_found", "index-missing"],
  ["invalid_api_key", "locked"],
  ["missing_authorization_header", "locked"],
  ["engine_locked", "locked"],
  ["rate_limited", "busy"],
  ["overloaded", "busy"],
  // The engine's queue is full.
  ["too_many_search_requests", "busy"],
]);

function toEngineError(status: number, body: unknown): EngineError {
  const { code, message } = isObject(body) ? body : {};
  const outage =
    OUTAGE_OF_CODE.get(code) ?? (status >= 500 ? "engine-down" : "refused");
  return new EngineError(outage, status, { cause: message });
}
