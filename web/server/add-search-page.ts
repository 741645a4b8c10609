import type { FastifyInstance } from "fastify";
import { toHandler } from "./add-pages.ts";
import type { Pages } from "./add-pages.ts";
import type { FromPages } from "./from-pages.ts";
import { KeptPages } from "./kept-pages.ts";
import { pack } from "./pack.ts";

/** Headers of the page that depend on nothing but the page. */
const OF_PAGES = ["content-type", "cache-control", "location"] as const;

// What the page's scripts ask Next for: parts of a page, and never the whole
const FROM_SCRIPTS = /^(?:rsc$|next-|x-nextjs-)/;

/** Answers with the search page, which is made once for all who ask for the same. */
export function addSearchPage(
  server: FastifyInstance,
  pages: Pages,
  readVersion: FromPages["readVersion"],
): void {
  const kept = new KeptPages({ ...pages, readVersion });
  const show = toHandler(pages);
  server.get("/", async function sendPage(request, reply) {
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
    return reply.code(page.status).send(bytes);
  });
}
