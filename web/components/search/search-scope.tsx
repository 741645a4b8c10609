import type { ReactNode } from "react";
import { useConnector, useInstantSearch } from "react-instantsearch";
import { connectRestrictions } from "../../lib/restrictions-connector";
import type { ArticleSearch } from "../../lib/search-client";
import { parseServedState } from "../../lib/served-counts";
import { CountsContext } from "./counts-context";
import { RouteContext, useRouteControl } from "./use-search-route";

interface Props {
  readonly search: ArticleSearch;
  readonly children: ReactNode;
}

/**
 * Gives the widgets below the route and its counts, those of the server to begin
 * with, and applies the route's filters.
 */
export function SearchScope({ search, children }: Props) {
  const { results } = useInstantSearch();
  const control = useRouteControl();
  const served = parseServedState(results?.userData);
  // Before any widget below is rendered, or it would not match the server's.
  // Only the first time counts.
  if (served) search.seed(served);
  return (
    <CountsContext value={search.counts}>
      <RouteContext value={control}>
        <RouteFilters />
        {children}
      </RouteContext>
    </CountsContext>
  );
}

/** A leaf, since on the server a widget waits for the results. */
function RouteFilters() {
  useConnector(connectRestrictions);
  return null;
}
