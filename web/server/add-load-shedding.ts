import type { ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import PQueue from "p-queue";
import { isInternal } from "./internal-requests.ts";
import { countRefusal, inFlight } from "./metrics.ts";
import { findKind, isProbe, isStatic, readPath } from "./read-path.ts";
import type { PathKind } from "./read-path.ts";
import { Refusal } from "./refusal.ts";

/**
 * Requests at work at one time, of each kind: a second or two of work, so that none
 * of them keeps the others waiting. Most of the time they wait for the engine.
 */
const MAX_IN_FLIGHT: Readonly<Record<PathKind, number>> = {
  search: 200,
  // What stands beside hits, and is missed the least.
  extra: 60,
  page: 100,
  file: 100,
};

/**
 * Pages made at one time. Each takes some 60 ms of the one thread that makes all
 * of them, and waits as long for the engine: more at a time would only all be
 * later.
 */
export const PAGES_AT_A_TIME = 8;
/** Pages that wait: two to three seconds of work. */
export const MAX_PAGES_WAITING = 40;
/** A page that is longer in coming than this, or its reader in taking it, makes room for others. */
const PAGE_TURN_MS = 5_000;

const RETRY_AFTER_S = 1;

/** Refuses at once, when there is more to do than can be done soon, rather than let everybody wait. */
export function addLoadShedding(server: FastifyInstance): void {
  const pages = new PQueue({ concurrency: PAGES_AT_A_TIME });
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
    const isFull = kind === "page" && pages.size >= MAX_PAGES_WAITING;
    if (open[kind] >= MAX_IN_FLIGHT[kind] || isFull) {
      countRefusal("load");
      reply.header("retry-after", RETRY_AFTER_S);
      throw new Refusal(
        503,
        "overloaded",
        "Too many are searching: try again in a moment.",
      );
    }
    count(kind, 1);
    // Also when the client goes away before it is answered.
    reply.raw.once("close", () => count(kind, -1));
    if (kind !== "page") return;
    await waitForTurn(pages, reply.raw);
    if (reply.raw.destroyed) reply.hijack();
  });
}

/** Settles when it is a page's turn, which lasts until its answer has ended; one that nobody waits for has none. */
async function waitForTurn(
  pages: PQueue,
  response: ServerResponse,
): Promise<void> {
  const left = new AbortController();
  const ended = new Promise<void>((resolve) => {
    response.once("close", () => {
      left.abort();
      resolve();
    });
  });
  await new Promise<void>((begin) => {
    const turn = () => {
      begin();
      return ended;
    };
    // Neither is news: the turn was over, or the reader gone.
    pages
      .add(turn, { signal: left.signal, timeout: PAGE_TURN_MS })
      .catch(() => begin());
  });
}
