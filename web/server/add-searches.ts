import type { FastifyInstance } from "fastify";
import { packQuickly } from "./pack.ts";
import { SEARCH_PATH } from "./read-path.ts";
import { Refusal } from "./refusal.ts";
import type { AnswerSearches } from "./from-pages.ts";

/** Far more than twenty searches of the pages', in bytes. */
const MAX_BODY_BYTES = 128 * 1024;

/**
 * The route that every keystroke comes by. Handed to Next as the others it
 * would go through two copies of streams and a router: half of what it costs.
 */
export async function addSearches(
  server: FastifyInstance,
  answer: AnswerSearches,
): Promise<void> {
  await server.register(async (searches) => {
    searches.removeAllContentTypeParsers();
    searches.addContentTypeParser(
      "*",
      { parseAs: "string", bodyLimit: MAX_BODY_BYTES },
      (_request, body, done) => done(null, body),
    );
    searches.post(SEARCH_PATH, async (request, reply) => {
      const left = new AbortController();
      // A page that no longer wants its counts closes the connection.
      reply.raw.once("close", () => {
        if (!reply.raw.writableFinished) left.abort();
      });
      const text = typeof request.body === "string" ? request.body : "";
      const { status, headers, body } = await answer(text, left.signal);
      const accepted = request.headers["accept-encoding"] ?? "";
      const packed = await packQuickly(JSON.stringify(body), accepted);
      if (packed.encoding !== null)
        reply.header("content-encoding", packed.encoding);
      return reply
        .code(status)
        .headers(headers)
        .header("vary", "accept-encoding")
        .type("application/json; charset=utf-8")
        .send(packed.bytes);
    });
    searches.route({
      url: SEARCH_PATH,
      method: ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"],
      handler: async (_request, reply) => {
        reply.header("allow", "POST");
        throw new Refusal(405, "invalid_request", "Searches are sent by POST.");
      },
    });
  });
}
