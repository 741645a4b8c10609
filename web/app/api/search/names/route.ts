import { answerWith } from "../../../../lib/answer-with";
import { findNames } from "../../../../lib/find-names";
import { inTime } from "../../../../lib/in-time";
import { parseNamesRequest } from "../../../../lib/names-request";

/**
 * Finds officials, countries, sources and agencies by any spelling:
 * `?q=lawrow&kind=official&limit=8&search=country%3DRU` answers
 * `{names: FoundName[]}`.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const parsed = parseNamesRequest(searchParams);
  if (!parsed.ok) {
    const body = { message: parsed.message, code: "invalid_request" };
    return Response.json(body, { status: 400 });
  }
  return answerWith(async () => ({
    names: await findNames(parsed.value, inTime(request)),
  }));
}
