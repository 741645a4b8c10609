import { answerWith } from "../../../../lib/answer-with";
import { readAskedSearch } from "../../../../lib/asked-search";
import { parseJson } from "../../../../lib/parse-json";
import { readBody } from "../../../../lib/read-body";
import { findNews, newsQuestion } from "../../../../lib/saved/find-news";

const MAX_BODY_BYTES = 64 * 1024;

/**
 * Says what is new in a saved search: `{search, known}` is answered with
 * `{total, ids, fresh, articles}`.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, { maxBytes: MAX_BODY_BYTES });
  if (body === null) return refuse(413, "The request is too large.");
  const question = newsQuestion.safeParse(parseJson(body));
  if (!question.success) return refuse(400, "The request is not understood.");
  const { search, known } = question.data;
  const asked = await readAskedSearch(new URLSearchParams(search));
  if (!asked.ok) return refuse(400, asked.message);
  return answerWith(() => findNews(asked.route, known, request.signal));
}

function refuse(status: number, message: string): Response {
  return Response.json({ message, code: "invalid_request" }, { status });
}
