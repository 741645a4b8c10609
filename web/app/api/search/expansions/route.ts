import { answerWith } from "../../../../lib/answer-with";
import { findExpansions } from "../../../../lib/expansions/find-expansions";
import { inTime } from "../../../../lib/in-time";
import { parseRoute } from "@communique/indexer/search/route-url";

/**
 * Says of a search, given as the page's own parameters, what its words also
 * find: `{expansions: Expansion[]}`.
 */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answerWith(async () => ({
    expansions: await findExpansions(parseRoute(searchParams), inTime(request)),
  }));
}
