import type { SearchAnswer } from "../server/from-pages";
import { findOutage } from "./engine-error";

/** What is said of an engine that gave no answer. */
export const PROBLEMS = {
  "engine-down": {
    status: 502,
    code: "engine_unreachable",
    message: "The search engine can't be reached.",
  },
  "index-missing": {
    status: 503,
    code: "index_not_found",
    message: "The index is being built.",
  },
  locked: {
    status: 503,
    code: "engine_locked",
    message: "The search engine doesn't accept the key of this site.",
  },
  busy: {
    status: 503,
    code: "overloaded",
    message: "Too many are searching: try again in a moment.",
  },
  partial: {
    status: 503,
    code: "part_unreachable",
    message: "A part of the archive can't be reached: try again in a moment.",
  },
  refused: {
    status: 502,
    code: "engine_error",
    message: "The search engine refused the request.",
  },
} as const;

/** Seconds after which to ask again what can't be answered now. */
const RETRY_AFTER_S = "5";

/** Says why the engine found nothing, with neither its address nor its words. */
export function describeProblem(error: unknown): SearchAnswer {
  const { status, ...body } = PROBLEMS[findOutage(error)];
  const headers = {
    "cache-control": "no-store",
    ...(status === 503 && { "retry-after": RETRY_AFTER_S }),
  };
  return { status, headers, body };
}

/** Answers a request with what is found as JSON, or says why the engine found nothing. */
export async function answerWith(
  find: () => Promise<object>,
): Promise<Response> {
  try {
    return Response.json(await find(), {
      headers: { "cache-control": "no-store" },
    });
  } catch (error) {
    const { body, status, headers } = describeProblem(error);
    return Response.json(body, { status, headers });
  }
}
