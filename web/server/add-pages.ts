import type { FastifyInstance, RouteHandlerMethod } from "fastify";
import onHeaders from "on-headers";
import { isInternal } from "./internal-requests.ts";
import type { Handle } from "./next-handler.ts";
import type { PageTurns } from "./page-turns.ts";
import { RETRY_AFTER_S } from "./refuse-load.ts";
import { runRendering } from "./rendering.ts";
import type { Rendering } from "./rendering.ts";
import { findKind, isProbe, isStatic, readPath } from "./read-path.ts";

/** How pages are made, and in which turn. */
export interface Pages {
  readonly next: Handle;
  readonly turns: PageTurns;
}

/** Hands everything else to Next, bodies unread. */
export async function addPages(
  server: FastifyInstance,
  pages: Pages,
): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, _body, done) => done(null));
    scope.all("/*", toHandler(pages));
  });
}

/** The page answers by itself, with the headers that were set so far. */
export const toHandler =
  ({ next, turns }: Pages): RouteHandlerMethod =>
  async ({ raw, log }, reply) => {
    const path = readPath(raw);
    const isPage = findKind(path) === "page" && !isProbe(path);
    if (isPage && !isStatic(path) && !isInternal(raw.headers))
      await turns.takeUntilSent(reply.raw);
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    // Left while it waited.
    if (reply.raw.destroyed) return;
    const rendering: Rendering = { missing: null };
    // Next knows no other failure of a page than its own.
    onHeaders(reply.raw, function sayBusy() {
      if (this.statusCode !== 500 || rendering.missing !== "busy") return;
      this.statusCode = 503;
      this.setHeader("retry-after", RETRY_AFTER_S);
    });
    try {
      await runRendering(rendering, () => next(raw, reply.raw));
    } catch (error) {
      log.error({ err: error }, "page failed");
      if (!reply.raw.headersSent) reply.raw.writeHead(500);
      reply.raw.end();
    }
  };
