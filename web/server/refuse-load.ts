import { countRefusal } from "./metrics.ts";
import { Refusal } from "./refusal.ts";

/** Seconds. */
export const RETRY_AFTER_S = 1;

/** What is said, and counted, when there is more to do than can be done soon. */
export function refuseLoad(): Refusal {
  countRefusal("load");
  return new Refusal(
    503,
    "overloaded",
    "Too many are searching: try again in a moment.",
    RETRY_AFTER_S,
  );
}
