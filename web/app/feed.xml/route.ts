import { feedSearch } from "../../lib/feed/feed-search";

/** The newest articles of a search, given as the page's own parameters, as an Atom feed. */
export function GET(request: Request): Promise<Response> {
  return feedSearch(request, "atom");
}
