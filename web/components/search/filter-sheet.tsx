import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { useRef } from "react";
import { useStats } from "react-instantsearch";
import { countFilters } from "../../lib/search-route";
import { useTranslate } from "../../lib/translate";
import { useSearchRoute } from "./use-search-route";
import { useSheet } from "./use-sheet";

interface Props {
  readonly children: ReactNode;
}

/**
 * The filters: a column on wide screens. On a phone they open as a sheet over
 * the page; without scripts the same toggle unfolds them in place.
 */
export function FilterSheet({ children }: Props) {
  const t = useTranslate();
  const { nbHits } = useStats();
  const { route } = useSearchRoute();
  const section = useRef<HTMLElement>(null);
  const toggle = useRef<HTMLElement>(null);
  const { isOpen, open, close } = useSheet(section, toggle);

  const openSheet = (event: MouseEvent<HTMLElement>) => {
    // Unfolded before the page came alive: let it fold.
    if (event.currentTarget.closest("details")?.open) return;
    event.preventDefault();
    open();
  };
  const closeByKey = (event: KeyboardEvent) => {
    // Escape empties a search field first, and ends a composition.
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    close();
  };

  return (
    <>
      {/* It holds nothing: so the style sheet alone can keep the filters open
          on wide screens, without scripts. */}
      <details className="filter-toggle">
        <summary ref={toggle} onClick={openSheet}>
          {t("filters.open", { count: countFilters(route) })}
        </summary>
      </details>
      <section
        ref={section}
        className={isOpen ? "filters is-sheet" : "filters"}
        aria-label={t("filters.label")}
        {...(isOpen && {
          role: "dialog",
          "aria-modal": true,
          tabIndex: -1,
          onKeyDown: closeByKey,
        })}
      >
        {isOpen && (
          <p className="sheet-head">
            {t("filters.label")}
            <button type="button" className="text-button" onClick={close}>
              {t("filters.close")}
            </button>
          </p>
        )}
        {children}
        {isOpen && (
          <p className="sheet-foot">
            <button type="button" className="button" onClick={close}>
              {t("filters.show", { count: nbHits })}
            </button>
            <output className="visually-hidden">
              {t("results.count", { count: nbHits })}
            </output>
          </p>
        )}
        <a href="#results" className="filters-done">
          {t("filters.showResults")}
        </a>
      </section>
    </>
  );
}
