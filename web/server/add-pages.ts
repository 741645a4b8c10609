import type { FastifyInstance, RouteHandlerMethod } from "fastify";
import type { Handle } from "./next-handler.ts";

/** Hands everything else to Next, bodies unread. */
export async function addPages(
  server: FastifyInstance,
  next: Handle,
): Promise<void> {
  await server.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser("*", (_request, _body, done) => done(null));
    pages.all("/*", toHandler(next));
  });
}

/** The page answers by itself, with the headers that were set so far. */
export const toHandler =
  (next: Handle): RouteHandlerMethod =>
  async (request, reply) => {
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    try {
      await next(request.raw, reply.raw);
    } catch (error) {
      request.log.error({ err: error }, "page failed");
      if (!reply.raw.headersSent) reply.raw.writeHead(500);
      reply.raw.end();
    }
  };
