import dynamic from "next/dynamic";
import { useInstantSearch } from "react-instantsearch";
import { findResultsOutage } from "../../lib/outage-results";
import { MapLoading } from "../map/map-loading";
import { HeldRoute } from "./held-route";
import { Pagination } from "./pagination";
import { Results } from "./results";
import { loadMap, useMapLoaded } from "./use-map-loaded";
import { useSearchRoute } from "./use-search-route";

// Without `loading`, which would be a boundary: React sends a large one's
// content apart from the page, to be put in its place by scripts.
const WorldMap = dynamic(loadMap);

/** The results as a list with pages, or on a map. */
export function ResultView() {
  const { results } = useInstantSearch();
  const { route } = useSearchRoute();
  const isOut = findResultsOutage(results?.userData) !== null;
  const isMap = route.view === "map" && !isOut;
  const isLoaded = useMapLoaded(isMap);
  if (isMap) return isLoaded ? <WorldMap /> : <MapLoading />;
  return (
    <HeldRoute>
      <Results />
      <Pagination />
    </HeldRoute>
  );
}
