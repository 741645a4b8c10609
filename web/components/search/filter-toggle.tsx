import { countFilters } from "../../lib/search-route";
import { useSearchRoute } from "./use-search-route";

/**
 * On a phone, opens the filters, which follow it. It holds nothing itself: so
 * the style sheet alone can keep them open on wide screens, without scripts.
 */
export function FilterToggle() {
  const { route } = useSearchRoute();
  const count = countFilters(route);
  return (
    <details className="filter-toggle">
      <summary>Filters{count > 0 && ` (${count})`}</summary>
    </details>
  );
}
