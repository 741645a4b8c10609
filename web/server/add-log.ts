import type { FastifyInstance } from "fastify";
import { isProbe, isStatic, readPath } from "./read-path.ts";

/**
 * Logs each answer, and gives its id along (`X-Request-Id`): whoever reports a
 * problem can name the line. Pages get the id too, for what they log.
 */
export function addLog(server: FastifyInstance): void {
  server.addHook("onRequest", async (request, reply) => {
    request.raw.headers["x-request-id"] = request.id;
    reply.raw.setHeader("x-request-id", request.id);
  });
  server.addHook("onResponse", async (request, reply) => {
    const path = readPath(request.raw);
    const line = {
      method: request.method,
      path,
      status: reply.raw.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      client: request.ip,
    };
    if (isStatic(path) || isProbe(path)) request.log.debug(line, "answered");
    else request.log.info(line, "answered");
  });
}
