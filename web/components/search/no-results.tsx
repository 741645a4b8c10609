import { withoutFilters } from "../../lib/search-route";
import { RouteLink } from "./route-link";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  /** Number of filters that are on. */
  readonly filters: number;
}

/** What to do when nothing was found. */
export function NoResults({ filters, ...control }: Props) {
  const { query, page } = control.route;
  return (
    <div className="notice">
      <p className="notice-title">No articles found.</p>
      {!query && filters === 0 && page === 1 && (
        <p>The corpus is empty. Articles appear here once they are indexed.</p>
      )}
      <ul>
        {page > 1 && (
          <li>
            This is page {page}.{" "}
            <RouteLink {...control} by={(route) => ({ ...route, page: 1 })}>
              Go to the first page
            </RouteLink>
          </li>
        )}
        {filters > 0 && (
          <li>
            <RouteLink {...control} by={withoutFilters}>
              Remove {filters === 1 ? "the filter" : `all ${filters} filters`}
            </RouteLink>
            {query && " and keep the words"}
          </li>
        )}
        {query && (
          <li>
            Try fewer words, or another spelling: names are known in several
            languages.
          </li>
        )}
        {query && (
          <li>
            <RouteLink {...control} by={(route) => ({ ...route, query: "" })}>
              Search without “{query}”
            </RouteLink>
          </li>
        )}
      </ul>
    </div>
  );
}
