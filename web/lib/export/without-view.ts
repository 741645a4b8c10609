import { EMPTY_ROUTE } from "../search-route";
import type { SearchRoute } from "../search-route";

/** The search itself, without how a page shows it. */
export function withoutView(route: SearchRoute): SearchRoute {
  const { size, view, page } = EMPTY_ROUTE;
  return { ...route, size, view, page };
}
