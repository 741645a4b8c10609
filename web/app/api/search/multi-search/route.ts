import { readConfig } from "../../../../lib/config";
import { answerSearches } from "../../../../lib/search-proxy";
import { multiSearchBody } from "../../../../lib/search-request";

/** Makes the searches of a page. */
export function POST(request: Request): Promise<Response> {
  const { index } = readConfig();
  return answerSearches(request, multiSearchBody(index));
}
