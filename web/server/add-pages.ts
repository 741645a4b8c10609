import type { FastifyInstance, RouteHandlerMethod } from "fastify";
import { isInternal } from "./internal-requests.ts";
import type { Handle } from "./next-handler.ts";
import type { PageTurns } from "./page-turns.ts";
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
    try {
      await next(raw, reply.raw);
    } catch (error) {
      log.error({ err: error }, "page failed");
      if (!reply.raw.headersSent) reply.raw.writeHead(500);
      reply.raw.end();
    }
  };
