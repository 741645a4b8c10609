import { findOutage } from "../../../../lib/engine-error";
import { findNames } from "../../../../lib/find-names";
import { parseNamesRequest } from "../../../../lib/names-request";

const PROBLEMS = {
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
  try {
    const names = await findNames(parsed.value, request.signal);
    return Response.json(
      { names },
      { headers: { "cache-control": "no-store" } },
    );
  } catch (error) {
    const { status, ...body } = PROBLEMS[findOutage(error)];
    return Response.json(body, { status });
  }
}
