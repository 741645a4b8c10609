"use client";

import { useMemo, useState } from "react";
import { InstantSearchNext } from "react-instantsearch-nextjs";
import type { DisplayNames } from "../../lib/display-names";
import { toPageTitle } from "../../lib/page-title";
import { isSameTyping } from "../../lib/is-same-typing";
import { parseRoute, toSearchPath } from "@communique/indexer/search/route-url";
import { stateMapping } from "../../lib/routing";
import type { ArticleUiState } from "../../lib/routing";
import { createArticleSearch } from "../../lib/search-client";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";
import type { Translate } from "../../lib/translate";
import { SearchContext } from "./search-context";
import { SearchPage } from "./search-page";
import { SearchScope } from "./search-scope";

interface Props {
  readonly index: string;
  readonly names: DisplayNames;
  readonly hasMeaning: boolean;
}

/** The search page of one index: its state, its address and its widgets. */
export function Search({ index, names, hasMeaning }: Props) {
  // One per page view: on the server, requests must not share answers.
  const [search] = useState(() => createArticleSearch(index));
  const t = useTranslate();
  const settings = useMemo(
    () => ({ index, names, hasMeaning }),
    [index, names, hasMeaning],
  );
  const routing = useMemo(
    () => createRouting(index, names, t),
    [index, names, t],
  );

  return (
    <SearchContext value={settings}>
      <InstantSearchNext<ArticleUiState, SearchRoute>
        indexName={index}
        searchClient={search.client}
        routing={routing}
        future={{ preserveSharedStateOnUnmount: true }}
      >
        <SearchScope search={search}>
          <SearchPage />
        </SearchScope>
      </InstantSearchNext>
    </SearchContext>
  );
}

interface RouteLocation {
  readonly routeState: SearchRoute;
  readonly location: Location;
}

const readRoute = ({ search }: Pick<Location, "search">) =>
  parseRoute(new URLSearchParams(search));

function createRouting(index: string, names: DisplayNames, t: Translate) {
  // The address that the last pause in typing wrote.
  let written = "";
  return {
    stateMapping: stateMapping(index),
    router: {
      createURL: ({ routeState, location }: RouteLocation) =>
        new URL(toSearchPath(routeState), location.origin).href,
      parseURL: ({ location }: Pick<RouteLocation, "location">) =>
        readRoute(location),
      push: (url: string) => {
        const isSame =
          window.location.href === written &&
          isSameTyping(readRoute(window.location), readRoute(new URL(url)));
        if (isSame) window.history.replaceState({}, "", url);
        else window.history.pushState({}, "", url);
        written = url;
      },
      windowTitle: (route: SearchRoute) => toPageTitle(route, names, t),
      cleanUrlOnDispose: false,
      // Otherwise each address that we write comes back through Next's router
      // as a change of state, and undoes what was typed in the meantime.
      start: () => {},
    },
  };
}
