import { readConfig } from "../../../../lib/config";
import { forwardSearch } from "../../../../lib/search-proxy";
import { multiSearchBody } from "../../../../lib/search-request";

/** Forwards the searches of a page. */
export function POST(request: Request): Promise<Response> {
  const { index } = readConfig();
  return forwardSearch(request, "/multi-search", multiSearchBody(index));
}
