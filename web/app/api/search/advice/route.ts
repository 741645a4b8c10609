import { answerWith } from "../../../../lib/answer-with";
import { findAdvice } from "../../../../lib/find-advice";
import { parseRoute } from "@communique/indexer/search/route-url";

/**
 * Says of a search that finds nothing, given as the page's own parameters, what
 * would be found without each of its parts, and with words spelled otherwise.
 */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answerWith(() => findAdvice(parseRoute(searchParams)));
}
