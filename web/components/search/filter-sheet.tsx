import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { useRef } from "react";
import { useTranslate } from "../../lib/translate";
import { FilterToggle } from "./filter-toggle";
import { ShowResults } from "./show-results";
import { useSheet } from "./use-sheet";

interface Props {
  readonly children: ReactNode;
}

/**
 * The filters: a column on wide screens. On a phone they open as a sheet over
 * the page; without scripts the same toggle unfolds them in place. Asks for no
 * results itself, since what it holds must not wait for them.
 */
export function FilterSheet({ children }: Props) {
  const t = useTranslate();
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
    // Escape ends a composition first.
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    close();
  };

  return (
    <>
      <FilterToggle ref={toggle} onClick={openSheet} />
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
        {isOpen && <ShowResults onClick={close} />}
        <a href="#results" className="filters-done">
          {t("filters.showResults")}
        </a>
      </section>
    </>
  );
}
