import type { IncomingMessage } from "node:http";
import rateLimit, { normalizeIP } from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { isInternal } from "./internal-requests.ts";
import { countRefusal } from "./metrics.ts";
import { isProbe, isStatic, readPath } from "./read-path.ts";
import { Refusal } from "./refusal.ts";
import type { ServerSettings } from "./server-settings.ts";

const WINDOW_MS = 10_000;

/** What takes many searches, a file of all that is found or hundreds of counts, has a count of its own. */
const HEAVY = /^\/(?:batch|export|feed|insights\.csv|receipt)\b/;
const HEAVY_WINDOW_MS = 60_000;

/** Of a client's searches in ten seconds, those in a minute that may be heavy. */
const HEAVY_SHARE = 0.3;

/** Clients that are remembered; the least recent go first. */
const MAX_CLIENTS = 50_000;

/**
 * Lets each client make so many requests, and then says when to come again
 * (`Retry-After`). Files of the build and probes are free.
 */
export async function addLimits(
  server: FastifyInstance,
  { rateLimit: max }: ServerSettings,
): Promise<void> {
  const heavyMax = Math.ceil(max * HEAVY_SHARE);
  await server.register(rateLimit, {
    // Without a limit, routes may still have one of their own.
    global: max > 0,
    keyGenerator: ({ ip, raw }) =>
      `${isHeavy(raw) ? "heavy " : ""}${normalizeIP(ip, 64)}`,
    max: ({ raw }) => (isHeavy(raw) ? heavyMax : max),
    timeWindow: ({ raw }) => (isHeavy(raw) ? HEAVY_WINDOW_MS : WINDOW_MS),
    cache: MAX_CLIENTS,
    allowList: ({ raw }) => {
      const path = readPath(raw);
      return isStatic(path) || isProbe(path) || isInternal(raw.headers);
    },
    // How much is left is nobody's business but the program's: 40 bytes less.
    addHeadersOnExceeding: {
      "x-ratelimit-limit": false,
      "x-ratelimit-remaining": false,
      "x-ratelimit-reset": false,
    },
    addHeaders: {
      "x-ratelimit-limit": false,
      "x-ratelimit-remaining": false,
      "x-ratelimit-reset": false,
      "retry-after": true,
    },
    onExceeded: () => countRefusal("rate"),
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal(
        429,
        "rate_limited",
        `Too many requests: wait ${Math.max(1, Math.ceil(ttl / 1000))} s, then try again.`,
      ),
  });
}

const isHeavy = (request: IncomingMessage) => HEAVY.test(readPath(request));
