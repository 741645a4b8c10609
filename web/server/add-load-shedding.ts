import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";
import { isInternal } from "./internal-requests.ts";
import { countRefusal, inFlight } from "./metrics.ts";
import { isProbe, isStatic, readPath } from "./read-path.ts";
import { Refusal } from "./refusal.ts";

/**
 * Requests at work at one time: on two processors with 54,000 articles they are
 * answered within about a second, and who types has typed on after that.
 */
export const MAX_IN_FLIGHT = 100;

/** The event loop comes around within 20 ms while it renders pages; in milliseconds. */
const MAX_LOOP_DELAY_MS = 1_000;

const RETRY_AFTER_S = 1;

/** Refuses at once, when there is more to do than can be done soon, rather than let everybody wait. */
export async function addLoadShedding(server: FastifyInstance): Promise<void> {
  let open = 0;
  const refuse = () => {
    countRefusal("load");
    return new Refusal(
      503,
      "overloaded",
      "Too many are searching: try again in a moment.",
    );
  };
  await server.register(underPressure, {
    maxEventLoopDelay: MAX_LOOP_DELAY_MS,
    retryAfter: RETRY_AFTER_S,
    pressureHandler: ({ raw }) => {
      const path = readPath(raw);
      // Who looks whether the process lives must hear that it does.
      if (isProbe(path) || isStatic(path) || isInternal(raw.headers)) return;
      throw refuse();
    },
  });
  server.addHook("onRequest", async ({ raw }, reply) => {
    const path = readPath(raw);
    if (isProbe(path) || isStatic(path) || isInternal(raw.headers)) return;
    if (open >= MAX_IN_FLIGHT) {
      reply.header("retry-after", RETRY_AFTER_S);
      throw refuse();
    }
    open += 1;
    inFlight.set(open);
    // Also when the client goes away before it is answered.
    reply.raw.once("close", () => {
      open -= 1;
      inFlight.set(open);
    });
  });
}
