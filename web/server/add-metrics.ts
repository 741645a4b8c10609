import type { FastifyInstance } from "fastify";
import { duration } from "./metrics.ts";
import { readPath } from "./read-path.ts";

/** Addresses that are told apart; anything else would make a series of its own for each that somebody makes up. */
const ROUTES = [
  "/api/search",
  "/articles",
  "/insights",
  "/receipt",
  "/saved",
  "/batch",
  "/export",
  "/feed",
  "/sign-in",
  "/sign-out",
  "/healthz",
  "/readyz",
  "/_next",
];

const METHODS = new Set(["GET", "HEAD", "POST"]);

/** Measures each answer. */
export function addMetrics(server: FastifyInstance): void {
  server.addHook("onResponse", async (request, reply) => {
    const method = METHODS.has(request.method) ? request.method : "other";
    duration.observe(
      {
        method,
        route: toRoute(readPath(request.raw)),
        status: reply.raw.statusCode,
      },
      reply.elapsedTime / 1000,
    );
  });
}

const toRoute = (path: string): string =>
  path === "/"
    ? path
    : (ROUTES.find((route) => path.startsWith(route)) ?? "other");
