import { z } from "zod";
import type { WordsQuery } from "@communique/indexer/search/search-words";
import { PROBLEMS } from "./answer-with";
import { engineRequest, ENGINE_TIMEOUT_MS } from "./engine";
import { EngineError, findOutage } from "./engine-error";
import { readIndexVersion } from "./index-version";
import { multiSearch } from "./multi-search";
import { readBody } from "./read-body";
import { MAX_BODY_BYTES } from "./search-request";
import { VERSION_HEADER } from "./version-header";

/**
 * Makes the searches of a body that has the given form. Errors are
 * `{message, code}`, with neither the engine's address nor its key in them.
 */
export const answerSearches = (
  request: Request,
  form: z.ZodType<{ readonly queries: readonly WordsQuery[] }>,
): Promise<Response> =>
  respond(request, form, async ({ queries }) => {
    const body = await multiSearch(queries, request.signal);
    return Response.json(body, { headers: NOT_STORED });
  });

/**
 * Forwards a search to the engine if its body has the given form, and answers
 * with what the engine says, or as `answerSearches`.
 */
export const forwardSearch = (
  request: Request,
  path: string,
  form: z.ZodType<object>,
): Promise<Response> =>
  respond(request, form, (body) => forward(path, body, request.signal));

async function respond<Body>(
  request: Request,
  form: z.ZodType<Body>,
  search: (body: Body) => Promise<Response>,
): Promise<Response> {
  const text = await readBody(request, { maxBytes: MAX_BODY_BYTES });
  if (text === null) {
    return problem(413, "payload_too_large", "The request is too large.");
  }
  const parsed = form.safeParse(parseJson(text));
  if (!parsed.success) {
    return problem(400, "invalid_request", z.prettifyError(parsed.error));
  }
  try {
    const [found, version] = await Promise.all([
      search(parsed.data),
      readIndexVersion(),
    ]);
    if (version !== null) found.headers.set(VERSION_HEADER, version);
    return found;
  } catch (error) {
    return toProblem(error);
  }
}

function toProblem(error: unknown): Response {
  if (isTimeout(error) || (error instanceof Error && isTimeout(error.cause)))
    return problem(504, "engine_timeout", "The search engine took too long.");
  const outage = findOutage(error);
  const isRefused = error instanceof EngineError && error.status === 400;
  const { status, code, message } = PROBLEMS[outage];
  return problem(isRefused ? 400 : status, code, message);
}

const NOT_STORED = { "cache-control": "no-store" } as const;

const engineProblem = z.object({ code: z.string() });

async function forward(
  path: string,
  body: unknown,
  left: AbortSignal,
): Promise<Response> {
  const { url, init } = engineRequest(path, body);
  // A page that no longer wants its counts closes the connection.
  const signal = AbortSignal.any([
    left,
    AbortSignal.timeout(ENGINE_TIMEOUT_MS),
  ]);
  const response = await fetch(url, { ...init, signal, cache: "no-store" });
  if (response.ok) {
    return new Response(response.body, {
      headers: { ...NOT_STORED, "content-type": "application/json" },
    });
  }
  const answer: unknown = await response.json().catch(() => null);
  const code = engineProblem.safeParse(answer).data?.code ?? "engine_error";
  if (code === "index_not_found" || code === "invalid_api_key") {
    return problem(503, "index_not_found", "The index is being built.");
  }
  const status = response.status === 400 ? 400 : 502;
  return problem(status, code, "The search engine refused the request.");
}

function problem(status: number, code: string, message: string): Response {
  return Response.json({ message, code }, { status });
}

function isTimeout(error: unknown) {
  return error instanceof DOMException && error.name === "TimeoutError";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
