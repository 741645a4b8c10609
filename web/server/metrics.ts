import {
  Counter,
  Gauge,
  Histogram,
  Registry,
  collectDefaultMetrics,
  register,
} from "prom-client";

// The library's own register: pages of this process count into it too (web/lib/engine-metrics.ts).
// The library's types fix its kind of text; the register itself takes another.
const anyText: { setContentType(type: string): void } = register;
anyText.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
collectDefaultMetrics();

/** How long answers took, by what was asked for. */
export const duration = new Histogram({
  name: "communique_http_request_duration_seconds",
  help: "Time from a request to the end of its answer.",
  labelNames: ["method", "route", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
});

/** Requests at work. */
export const inFlight = new Gauge({
  name: "communique_http_requests_in_flight",
  help: "Requests that are being answered, by what is asked for.",
  labelNames: ["kind"],
});

const refusals = new Counter({
  name: "communique_http_requests_refused",
  help: "Requests that were refused before any work: of a client over its limit (rate), or of anybody (load).",
  labelNames: ["reason"],
});

/** Counts a request that was refused before any work. */
export const countRefusal = (reason: "rate" | "load"): void =>
  refusals.inc({ reason });

/** All that is measured, as OpenMetrics. */
export const readMetrics = async (): Promise<{
  readonly type: string;
  readonly text: string;
}> => ({ type: register.contentType, text: await register.metrics() });
