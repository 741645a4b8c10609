import type { FastifyReply, FastifyRequest } from "fastify";
import { getIronSession } from "iron-session";
import type { IronSession } from "iron-session";

/** What a browser keeps, sealed. */
interface Content {
  isSignedIn?: boolean;
  /** What the tokens of this browser's forms follow from. */
  csrfSecret?: string;
}

/** Two weeks, in seconds. */
const LIFE_S = 14 * 24 * 3600;

/** Reads the session that a request belongs to; `save` and `destroy` set its cookie. */
export const readSession = (
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
): Promise<IronSession<Content>> =>
  getIronSession<Content>(request.raw, reply.raw, {
    password: key,
    cookieName: "communique-session",
    ttl: LIFE_S,
    cookieOptions: {
      httpOnly: true,
      // Links from elsewhere open signed in; what changes anything has a token besides.
      sameSite: "lax",
      secure: request.protocol === "https",
      path: "/",
    },
  });
