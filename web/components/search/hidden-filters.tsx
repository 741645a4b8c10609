import { LIST_PARAMETERS } from "../../lib/route-url";
import { useSearchRoute } from "./use-search-route";

/** Carries on, without scripts, the filters that have no control of their own. */
export function HiddenFilters() {
  const { route } = useSearchRoute();
  return (
    <>
      {route.notCountries.map((code) => (
        <input
          key={code}
          type="hidden"
          name={LIST_PARAMETERS.notCountries}
          value={code}
        />
      ))}
      {route.undated === "only" && (
        <input type="hidden" name="undated" value="only" />
      )}
    </>
  );
}
