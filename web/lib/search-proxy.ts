import { z } from "zod";
import type { AnswerSearches, SearchAnswer } from "../server/from-pages";
import { describeProblem } from "./answer-with";
import { askEngine } from "./ask-engine";
import { readConfig } from "./config";
import { EngineError } from "./engine-error";
import { readIndexVersion } from "./index-version";
import { multiSearch } from "./multi-search";
import { parseJson } from "./parse-json";
import { readBody } from "./read-body";
import { MAX_BODY_BYTES, multiSearchBody } from "./search-request";
import { VERSION_HEADER } from "./version-header";

/**
 * Makes the searches of a body, given as text, that has the form of a
 * multi-search. Errors are `{message, code}`, with neither the engine's address
 * nor its key nor its words in them.
 */
export const answerSearches: AnswerSearches = (text, left) => {
  const form = multiSearchBody(readConfig().index);
  return answer(text, form, ({ queries }) => multiSearch(queries, left));
};

/**
 * Forwards a request to the engine if its body has the given form, and answers
 * with what the engine says, or as `answerSearches`.
 */
export async function forwardSearch(
  request: Request,
  path: string,
  form: z.ZodType<object>,
): Promise<Response> {
  const text = await readBody(request, { maxBytes: MAX_BODY_BYTES });
  const { body, status, headers } =
    text === null
      ? problem(413, "payload_too_large", "The request is too large.")
      : await answer(text, form, (parsed) =>
          askEngine(path, parsed, {
            signal: request.signal,
            urgency: "extras",
          }),
        );
  return Response.json(body, { status, headers });
}

/** A body may have a problem in every query. */
const MAX_MESSAGE_LENGTH = 2_000;

async function answer<Body>(
  text: string,
  form: z.ZodType<Body>,
  search: (body: Body) => Promise<unknown>,
): Promise<SearchAnswer> {
  const parsed = form.safeParse(parseJson(text));
  if (!parsed.success) {
    const message = z.prettifyError(parsed.error).slice(0, MAX_MESSAGE_LENGTH);
    return problem(400, "invalid_request", message.toWellFormed());
  }
  try {
    const [body, version] = await Promise.all([
      search(parsed.data),
      readIndexVersion(),
    ]);
    const headers = {
      ...NOT_STORED,
      ...(version !== null && { [VERSION_HEADER]: version }),
    };
    return { status: 200, headers, body };
  } catch (error) {
    return toRefusal(error);
  }
}

function toRefusal(error: unknown): SearchAnswer {
  if (isTimeout(error) || (error instanceof Error && isTimeout(error.cause)))
    return problem(504, "engine_timeout", "The search engine took too long.");
  // The engine's own words stay in the log: they tell of what no reader asked for.
  // Of an index that is missing it says 400 as well.
  if (
    error instanceof EngineError &&
    error.outage === "refused" &&
    error.status === 400
  )
    return problem(400, "invalid_request", "The search can't be made.");
  return describeProblem(error);
}

const NOT_STORED = { "cache-control": "no-store" } as const;

const problem = (
  status: number,
  code: string,
  message: string,
): SearchAnswer => ({ status, headers: NOT_STORED, body: { message, code } });

function isTimeout(error: unknown) {
  return error instanceof DOMException && error.name === "TimeoutError";
}
