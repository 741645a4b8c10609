import dynamic from "next/dynamic";
import { useInstantSearch } from "react-instantsearch";
import { findResultsOutage } from "../../lib/outage-results";
import { MapLoading } from "../map/map-loading";
import { Pagination } from "./pagination";
import { Results } from "./results";
import { useSearchRoute } from "./use-search-route";

// With its shapes it is larger than most of the page: only for those who want it.
const WorldMap = dynamic(
  () => import("../map/world-map").then((module) => module.WorldMap),
  { loading: MapLoading },
);

/** The results as a list with pages, or on a map. */
export function ResultView() {
  const { results } = useInstantSearch();
  const { route } = useSearchRoute();
  if (route.view === "map" && findResultsOutage(results?.userData) === null)
    return <WorldMap />;
  return (
    <>
      <Results />
      <Pagination />
    </>
  );
}
