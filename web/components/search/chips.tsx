import { withoutFilters } from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";
import { RouteLink } from "./route-link";
import { useSearchSettings } from "./search-context";
import { toChips } from "./to-chips";
import { useSearchRoute } from "./use-search-route";

/** The filters that are on, each with a way to take it off. */
export function Chips() {
  const { names } = useSearchSettings();
  const t = useTranslate();
  const control = useSearchRoute();
  const chips = toChips(control.route, names, t);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t("filters.active")}>
      {chips.map(({ key, label, remove }) => (
        <li key={key}>
          <RouteLink
            {...control}
            by={remove}
            className="chip"
            label={t("filters.remove", { label })}
            onFollow={focusNeighbour}
          >
            {label}{" "}
            <span aria-hidden="true" className="chip-cross">
              ×
            </span>
          </RouteLink>
        </li>
      ))}
      <li>
        <RouteLink
          {...control}
          by={withoutFilters}
          className="clear-all"
          onFollow={focusResults}
        >
          {t("filters.clear")}
        </RouteLink>
      </li>
    </ul>
  );
}

/** The chip goes; the focus moves to the next, or stays near. */
function focusNeighbour(link: HTMLAnchorElement) {
  const items = link.closest("ul")?.children ?? [];
  const next = link.closest("li")?.nextElementSibling;
  // Only "Clear all" is left of two, and it goes as well.
  if (items.length <= 2 || !next) focusResults();
  else next.querySelector("a")?.focus();
}

function focusResults() {
  document.getElementById("results")?.focus();
}
