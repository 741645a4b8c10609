import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";

/** The search itself, without how a page shows it: files and feeds hold what the words find, and not what is near. */
export function withoutView(route: SearchRoute): SearchRoute {
  const { size, view, page, meaning } = EMPTY_ROUTE;
  return { ...route, size, view, page, meaning };
}
