import { EngineError } from "./engine-error";
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
 * @throws {EngineError} when there is no answer, or it is not a success.
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
  throw new EngineError(toOutage(response.status, body), response.status);
}

function toOutage(status: number, body: unknown) {
  const code = isObject(body) ? body["code"] : undefined;
  if (code === "index_not_found") return "index-missing";
  // A key that does not exist yet: the indexer makes it along with the index.
  if (code === "invalid_api_key") return "index-missing";
  return status >= 500 ? "engine-down" : "refused";
}
