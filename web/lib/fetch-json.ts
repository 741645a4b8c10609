import { EngineError, toEngineError } from "./engine-error";

interface Options {
  readonly timeoutMs: number;
  /** Cancels the request. */
  readonly signal?: AbortSignal;
  /** Called with a successful answer before its body is read. */
  readonly onAnswer?: (response: Response) => void;
}

/**
 * Fetches JSON from the routes of this site.
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
