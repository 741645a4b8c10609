import staticFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Their names change with what is in them, so that browsers may keep them for a year; in milliseconds. */
const MAX_AGE_MS = 31_536_000_000;

/**
 * Serves the files that pages load, as they were packed when they were built
 * (scripts/pack-static.mjs). Next would pack them at each request: a new reader's
 * files took longer than the page.
 */
export async function addStaticFiles(
  server: FastifyInstance,
  folder: string,
): Promise<void> {
  await server.register(staticFiles, {
    root: folder,
    prefix: "/_next/static/",
    preCompressed: true,
    immutable: true,
    maxAge: MAX_AGE_MS,
    index: false,
    decorateReply: false,
    setHeaders: (response) => {
      response.setHeader("vary", "accept-encoding");
    },
  });
}
