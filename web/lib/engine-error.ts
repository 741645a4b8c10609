export const OUTAGES = [
  "engine-down",
  "index-missing",
  "locked",
  "busy",
  "refused",
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
