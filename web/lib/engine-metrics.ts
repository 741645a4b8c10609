import { Counter, Histogram, register } from "prom-client";

// The register of the whole process, which the server in front publishes
// (web/server/metrics.ts). Pages are bundled apart from each other: whichever
// is loaded first makes these.

const DURATION = "communique_engine_request_duration_seconds";
const FAILURES = "communique_engine_request_failures";

/** Says how long the engine took for a request, in milliseconds, and whether it answered. Server only. */
export function countEngineRequest(ms: number, outcome: string): void {
  readDuration().observe(ms / 1000);
  if (outcome !== "ok") countEngineFailure(outcome);
}

/** Says why a request was not answered: also one that the engine was never sent. Server only. */
export const countEngineFailure = (reason: string): void =>
  readFailures().inc({ reason });

function readDuration(): Histogram {
  const made = register.getSingleMetric(DURATION);
  if (made instanceof Histogram) return made;
  return new Histogram({
    name: DURATION,
    help: "Time that the search engine took for a request of the pages'.",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });
}

function readFailures(): Counter {
  const made = register.getSingleMetric(FAILURES);
  if (made instanceof Counter) return made;
  return new Counter({
    name: FAILURES,
    help: "Requests that the search engine did not answer, or refused.",
    labelNames: ["reason"],
  });
}
