import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "./refusal.ts";
import { readPath } from "./read-path.ts";

/**
 * Says why a request is not answered: as JSON to programs, as a sentence to
 * whoever opens an address. What went wrong inside stands in the log only.
 */
export function addErrors(server: FastifyInstance): void {
  server.setErrorHandler((error, request, reply) => {
    const refusal = toRefusal(error);
    // Who types on leaves what he asked for before, in the middle of its answer.
    const isLeft = reply.raw.destroyed;
    const isOurs = refusal.statusCode >= 500 && !(error instanceof Refusal);
    if (isOurs && !isLeft) request.log.error({ err: error }, "request failed");
    return sendRefusal(request, reply, refusal);
  });
  // Next has pages for all other addresses, and one that says that there is none.
  server.setNotFoundHandler((request, reply) =>
    sendRefusal(
      request,
      reply,
      new Refusal(404, "not_found", "There is no such file."),
    ),
  );
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const status = readStatus(error);
  if (status === 413)
    return new Refusal(413, "payload_too_large", "The request is too large.");
  if (status >= 400 && status < 500)
    return new Refusal(
      status,
      "invalid_request",
      "The request is not understood.",
    );
  return new Refusal(500, "internal_error", "Something went wrong here.");
}

const readStatus = (error: unknown): number =>
  typeof error === "object" &&
  error !== null &&
  "statusCode" in error &&
  typeof error.statusCode === "number"
    ? error.statusCode
    : 500;

/** `/api/…` and files of JSON are read by programs. */
const FOR_PROGRAMS = /^\/api\/|\.json$/;

/** Answers with why a request is not answered. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  { statusCode, code, message, retryAfterS }: Refusal,
) {
  reply.code(statusCode).header("cache-control", "no-store");
  if (retryAfterS !== null) reply.header("retry-after", retryAfterS);
  return FOR_PROGRAMS.test(readPath(request.raw))
    ? reply.send({ message, code })
    : reply.type("text/plain; charset=utf-8").send(`${message}\n`);
}
