import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import { isInternal } from "./internal-requests.ts";

/** Long enough for a browser to come back by HTTPS for a year, in seconds. */
const HTTPS_S = 31_536_000;

/** In the form that helmet asks for: the value of one directive for a request. */
const nonce = ({ headers }: IncomingMessage) =>
  `'nonce-${String(headers["x-nonce"])}'`;

/**
 * Tells browsers what pages may do. Scripts and styles in a page carry a nonce,
 * which an article's text cannot know: Next reads it from the request's own
 * policy, our pages from `x-nonce`.
 */
export async function addHeaders(server: FastifyInstance): Promise<void> {
  server.addHook("onRequest", async ({ raw }) => {
    // A page within an answer has the answer's.
    if (!isInternal(raw.headers))
      raw.headers["x-nonce"] = randomBytes(16).toString("base64");
  });
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: ["'self'", nonce],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Outlets must not learn what an analyst searched for.
    referrerPolicy: { policy: "same-origin" },
    frameguard: { action: "deny" },
    hsts: { maxAge: HTTPS_S, includeSubDomains: false },
  });
  server.addHook("onRequest", async ({ raw }, reply) => {
    reply.raw.setHeader(
      "permissions-policy",
      "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    );
    raw.headers["content-security-policy"] = String(
      reply.raw.getHeader("content-security-policy"),
    );
  });
}
