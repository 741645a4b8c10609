import { createHash, timingSafeEqual } from "node:crypto";
import Csrf from "@fastify/csrf";
import formBody from "@fastify/formbody";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { toHandler } from "../add-pages.ts";
import type { Pages } from "../add-pages.ts";
import { Refusal } from "../refusal.ts";
import { readSession } from "./sessions.ts";

/** Attempts of one client in a minute. */
const MAX_ATTEMPTS = 10;
const MINUTE_MS = 60_000;
const MAX_FORM_BYTES = 8 * 1024;

interface Options {
  readonly key: string;
  readonly pages: Pages;
  readonly password: string;
  /** 0 switches limits off. */
  readonly rateLimit: number;
}

const tokens = new Csrf({});

/** Forms to sign in and out, each with a token that other sites can't know. */
export async function addSignIn(
  server: FastifyInstance,
  { key, pages, password, rateLimit }: Options,
): Promise<void> {
  await server.register(formBody, { bodyLimit: MAX_FORM_BYTES });
  const show = toHandler(pages);
  for (const url of ["/sign-in", "/sign-out"])
    server.get(url, async function showForm(request, reply) {
      const session = await readSession(request, reply, key);
      session.csrfSecret ??= await tokens.secret();
      await session.save();
      const token = tokens.create(session.csrfSecret);
      request.raw.headers["x-csrf-token"] = token;
      await show.call(this, request, reply);
    });

  const limit = { max: MAX_ATTEMPTS, timeWindow: MINUTE_MS };
  server.post(
    "/sign-in",
    { config: rateLimit > 0 ? { rateLimit: limit } : {} },
    async (request, reply) => {
      const session = await readSession(request, reply, key);
      checkToken(request, session.csrfSecret);
      const to = toOwnPath(readField(request, "to"));
      if (!isSame(readField(request, "password"), password)) {
        request.log.warn({ client: request.ip }, "wrong password");
        const again = new URLSearchParams({ to, wrong: "1" });
        return reply.redirect(`/sign-in?${again.toString()}`, 303);
      }
      // Another secret than before: nobody else can have seen it.
      session.csrfSecret = await tokens.secret();
      session.isSignedIn = true;
      await session.save();
      return reply.redirect(to, 303);
    },
  );
  server.post("/sign-out", async (request, reply) => {
    const session = await readSession(request, reply, key);
    checkToken(request, session.csrfSecret);
    session.destroy();
    return reply.redirect("/sign-in", 303);
  });
}

/** @throws Refusal of a form that this site did not give to this browser */
function checkToken(request: FastifyRequest, secret: string | undefined) {
  if (secret && tokens.verify(secret, readField(request, "_csrf"))) return;
  throw new Refusal(
    403,
    "stale_form",
    "This form is too old, or cookies are switched off: go back, reload the page and try again.",
  );
}

function readField({ body }: FastifyRequest, name: string): string {
  if (typeof body !== "object" || body === null) return "";
  const fields = new Map<string, unknown>(Object.entries(body));
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}

const SITE = "http://site.invalid";

/** A path of this site, or "/": a link must not lead from the form to somebody else's. */
export function toOwnPath(path: string): string {
  if (!path.startsWith("/") || !URL.canParse(path, SITE)) return "/";
  const { origin, pathname, search } = new URL(path, SITE);
  return origin === SITE && !pathname.startsWith("//")
    ? `${pathname}${search}`
    : "/";
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Takes as long for any password. */
const isSame = (given: string, password: string) =>
  timingSafeEqual(digest(given), digest(password));
