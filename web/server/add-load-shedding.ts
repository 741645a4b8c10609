import type { FastifyInstance } from "fastify";
import { isInternal } from "./internal-requests.ts";
import { inFlight } from "./metrics.ts";
import { findKind, isProbe, isStatic, readPath } from "./read-path.ts";
import type { PathKind } from "./read-path.ts";
import { refuseLoad } from "./refuse-load.ts";

/**
 * Requests at work at one time, of each kind: a second or two of work, so that none
 * of them keeps the others waiting. Most of the time they wait for the engine.
 */
const MAX_IN_FLIGHT: Readonly<Record<PathKind, number>> = {
  search: 200,
  // What stands beside hits, and is missed the least.
  extra: 60,
  // Most have been made already; of those that have not, fewer may wait (page-turns.ts).
  page: 100,
  file: 100,
};

/** Refuses at once, when there is more to do than can be done soon, rather than let everybody wait. */
export function addLoadShedding(server: FastifyInstance): void {
  const open: Record<PathKind, number> = {
    search: 0,
    extra: 0,
    page: 0,
    file: 0,
  };
  const count = (kind: PathKind, by: number) => {
    open[kind] += by;
    inFlight.set({ kind }, open[kind]);
  };
  server.addHook("onRequest", async ({ raw }, reply) => {
    const path = readPath(raw);
    // Who looks whether the process lives must hear that it does.
    if (isProbe(path) || isStatic(path) || isInternal(raw.headers)) return;
    const kind = findKind(path);
    if (open[kind] >= MAX_IN_FLIGHT[kind]) throw refuseLoad();
    count(kind, 1);
    // Also when the client goes away before it is answered.
    reply.raw.once("close", () => count(kind, -1));
  });
}
