import { PROBLEMS } from "./answer-with";
import { findOutage } from "./engine-error";

/** Answers with a sentence, for whoever asked for a file. */
export function toPlainResponse(
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

/** Says why the engine gave no answer. */
export function toOutageResponse(error: unknown): Response {
  const { status, message } = PROBLEMS[findOutage(error)];
  return toPlainResponse(status, message, { "retry-after": "10" });
}
