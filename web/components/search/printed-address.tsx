import { toSearchPath } from "@communique/indexer/search/route-url";
import { useSearchRoute } from "./use-search-route";

/** Where the results on a printed page came from. */
export function PrintedAddress() {
  const { route } = useSearchRoute();
  return <p className="print-only own-address">{toSearchPath(route)}</p>;
}
