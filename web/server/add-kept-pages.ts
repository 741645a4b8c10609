import type { FastifyInstance, RouteHandlerMethod } from "fastify";
import { toHandler } from "./add-pages.ts";
import type { Pages } from "./add-pages.ts";
import type { FromPages } from "./from-pages.ts";
import { KeptPages } from "./kept-pages.ts";
import { pack } from "./pack.ts";
import { PARTIAL } from "./rendering.ts";
import { RETRY_AFTER_S } from "./refuse-load.ts";

/** Headers of the page that depend on nothing but the page. */
const OF_PAGES = [
  "content-type",
  "cache-control",
  "location",
  "retry-after",
  "refresh",
] as const;

// What the page's scripts ask Next for: parts of a page, and never the whole
const FROM_SCRIPTS = /^(?:rsc$|next-|x-nextjs-)/;

/** The pages that links lead to, and that are the same for all. */
const PATHS = ["/", "/insights", "/articles/:id"] as const;

/** Answers with pages that are made once for all who ask for the same. */
export function addKeptPages(
  server: FastifyInstance,
  pages: Pages,
  readVersion: FromPages["readVersion"],
): void {
  const kept = new KeptPages({ ...pages, readVersion });
  const show = toHandler(pages);
  const sendPage: RouteHandlerMethod = async function send(request, reply) {
    const { raw } = request;
    const names = Object.keys(raw.headers);
    if (names.some((name) => FROM_SCRIPTS.test(name)))
      return show.call(this, request, reply);
    const page = await kept.find(raw);
    const toOwn = (text: string) =>
      text.replaceAll(page.nonce, String(raw.headers["x-nonce"]));
    for (const name of OF_PAGES)
      if (page.headers[name] !== undefined)
        reply.header(name, page.headers[name]);
    // `</_next/static/a.css>; rel=preload; nonce="..."`
    const links = [page.headers.link ?? []].flat();
    if (links.length > 0) reply.header("link", links.map(toOwn));
    const accepted = raw.headers["accept-encoding"] ?? "";
    const { bytes, encoding } = await pack(toOwn(page.html), accepted);
    if (encoding !== null) reply.header("content-encoding", encoding);
    reply.header("vary", "accept-encoding");
    // Next knows no other failure of a page than its own.
    const isAbsent =
      page.status === 500 &&
      (page.missing === "busy" || page.missing === PARTIAL);
    if (isAbsent) reply.header("retry-after", RETRY_AFTER_S);
    return reply.code(isAbsent ? 503 : page.status).send(bytes);
  };
  for (const path of PATHS) server.get(path, sendPage);
}
