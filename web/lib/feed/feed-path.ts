import { withoutView } from "../export/without-view";
import { serializeRoute } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";

/** The forms of a feed, and where they are. */
export const FEED_PATHS = { atom: "/feed.xml", json: "/feed.json" } as const;
export type FeedForm = keyof typeof FEED_PATHS;

/** The query string of a search's feed: newest first, whatever the page's order. */
export function toFeedQuery(route: SearchRoute): string {
  return serializeRoute({ ...withoutView(route), sort: "relevance" });
}

/** The address of a search's feed, as a path. */
export function toFeedPath(form: FeedForm, route: SearchRoute): string {
  const query = toFeedQuery(route);
  return query ? `${FEED_PATHS[form]}?${query}` : FEED_PATHS[form];
}
