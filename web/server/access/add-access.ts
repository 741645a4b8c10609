import type { FastifyInstance } from "fastify";
import { isInternal } from "../internal-requests.ts";
import type { Pages } from "../add-pages.ts";
import { isProbe, isStatic, readPath } from "../read-path.ts";
import { Refusal } from "../refusal.ts";
import type { ServerSettings } from "../server-settings.ts";
import { readSession } from "./sessions.ts";
import { addSignIn } from "./sign-in.ts";

/** What those see who have not signed in. */
const PUBLIC = /^\/(?:sign-in|language\/[a-z]{2})$/;

interface Parts {
  /** Seals sessions. */
  readonly key: string;
  readonly pages: Pages;
}

/** Lets in whoever may read, by the one of three ways that is set. */
export async function addAccess(
  server: FastifyInstance,
  { access, rateLimit }: ServerSettings,
  parts: Parts,
): Promise<void> {
  if (access.by === "nobody-asked") return;
  const isPublic = (path: string) =>
    isStatic(path) || isProbe(path) || PUBLIC.test(path);
  if (access.by === "header") {
    server.addHook("onRequest", async ({ raw }) => {
      if (isPublic(readPath(raw)) || isInternal(raw.headers)) return;
      if (!raw.headers[access.header])
        throw new Refusal(
          401,
          "not_signed_in",
          "Sign in first, where this site is published.",
        );
    });
    return;
  }
  server.addHook("onRequest", async (request, reply) => {
    const { raw } = request;
    const path = readPath(raw);
    if (isPublic(path) || isInternal(raw.headers)) return;
    const { isSignedIn } = await readSession(request, reply, parts.key);
    if (isSignedIn === true) {
      raw.headers["x-signed-in"] = "1";
      return;
    }
    if (path.startsWith("/api/"))
      throw new Refusal(401, "not_signed_in", "Sign in first.");
    // Only a page can be come back to.
    const isPage = raw.method === "GET" || raw.method === "HEAD";
    const to = isPage ? (raw.url ?? "/") : "/";
    await reply.redirect(`/sign-in?to=${encodeURIComponent(to)}`, 303);
  });
  await addSignIn(server, { ...parts, password: access.password, rateLimit });
}
