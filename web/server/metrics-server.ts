import fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { readMetrics } from "./metrics.ts";

/** Serves `/metrics` as OpenMetrics at a port of its own, which the site's visitors don't reach. */
export async function startMetricsServer({
  hostname,
  port,
}: {
  readonly hostname: string;
  readonly port: number;
}): Promise<FastifyInstance> {
  const server = fastify({ forceCloseConnections: true });
  server.get("/metrics", async (_request, reply) => {
    const { type, text } = await readMetrics();
    return reply.type(type).send(text);
  });
  await server.listen({ host: hostname, port });
  return server;
}
