import { isObject } from "./json";

export const OUTAGES = [
  "engine-down",
  "index-missing",
  "locked",
  "busy",
  "refused",
  "partial",
] as const;

/** Why a search got no answer. */
export type Outage = (typeof OUTAGES)[number];

/** A request to the engine that failed, reduced to what a reader can be told. */
export class EngineError extends Error {
  override readonly name = "EngineError";

  readonly outage: Outage;
  /** HTTP status of the answer; 0 if there was none. */
  readonly status: number;

  constructor(outage: Outage, status: number, options?: ErrorOptions) {
    super(`search engine: ${outage}`, options);
    this.outage = outage;
    this.status = status;
  }
}

/**
 * Says why a search failed. The adapter and the Meilisearch client each wrap
 * what was thrown, so the cause chain is walked.
 */
export function findOutage(error: unknown): Outage {
  let current = error;
  while (current instanceof Error) {
    if (current instanceof EngineError) return current.outage;
    current = current.cause;
  }
  return "engine-down";
}

/** Codes of the engine's, of our own routes, and of the server in front of them (web/server). */
const OUTAGE_OF_CODE = new Map<unknown, Outage>([
  ["index_not_found", "index-missing"],
  ["invalid_api_key", "locked"],
  ["missing_authorization_header", "locked"],
  ["engine_locked", "locked"],
  ["part_unreachable", "partial"],
  ["rate_limited", "busy"],
  ["overloaded", "busy"],
  // The engine's queue is full.
  ["too_many_search_requests", "busy"],
]);

/** What an answer that is no success tells, with its words as the cause. */
export function toEngineError(status: number, body: unknown): EngineError {
  const { code, message } = isObject(body) ? body : {};
  const outage =
    OUTAGE_OF_CODE.get(code) ?? (status >= 500 ? "engine-down" : "refused");
  return new EngineError(outage, status, { cause: message });
}
