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
  refused: {
    status: 502,
    code: "engine_error",
    message: "The search engine refused the request.",
  },
} as const;

/** Answers a request with what is found as JSON, or says why the engine found nothing. */
export async function answerWith(
  find: () => Promise<object>,
): Promise<Response> {
  try {
    return Response.json(await find(), {
      headers: { "cache-control": "no-store" },
    });
  } catch (error) {
    const { status, ...body } = PROBLEMS[findOutage(error)];
    return Response.json(body, { status });
  }
}
