import type { ComponentProps } from "react";
import { countFilters } from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";
import { useSearchRoute } from "./use-search-route";

/**
 * On a phone, opens the filters, which follow it. It holds nothing itself: so
 * the style sheet alone can keep them open on wide screens, without scripts.
 */
export function FilterToggle(props: ComponentProps<"summary">) {
  const t = useTranslate();
  const { route } = useSearchRoute();
  return (
    <details className="filter-toggle">
      <summary {...props}>
        {t("filters.open", { count: countFilters(route) })}
      </summary>
    </details>
  );
}
