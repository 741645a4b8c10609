import { z } from "zod";
import { engineRequest, ENGINE_TIMEOUT_MS } from "./engine";
import { readIndexVersion } from "./index-version";
import { readBody } from "./read-body";
import { MAX_BODY_BYTES } from "./search-request";
import { VERSION_HEADER } from "./version-header";

/**
 * Forwards a search to the engine if its body has the given form, and answers
 * with what the engine says. Errors are `{message, code}`, with neither the
 * engine's address nor its key in them.
 */
export async function forwardSearch(
  request: Request,
  path: string,
  form: z.ZodType,
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
    const [answer, version] = await Promise.all([
      forward(path, parsed.data, request.signal),
      readIndexVersion(),
    ]);
    if (version !== null) answer.headers.set(VERSION_HEADER, version);
    return answer;
  } catch (error) {
    return isTimeout(error)
      ? problem(504, "engine_timeout", "The search engine took too long.")
      : problem(
          502,
          "engine_unreachable",
          "The search engine can't be reached.",
        );
  }
}

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
      headers: {
        "content-type": "application/json",
        "cache-control": "no-store",
      },
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
