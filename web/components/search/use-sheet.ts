import type { RefObject } from "react";
import { useEffect, useState } from "react";

/** Where filters are a column instead, as in styles/layout.css. */
const WIDE = "(width >= 48rem)";

/**
 * Opens an element as a sheet: it gets the focus, all else is inert, and when
 * it closes the focus goes back to what opened it. Ends when the screen widens.
 */
export function useSheet(
  sheet: RefObject<HTMLElement | null>,
  opener: RefObject<HTMLElement | null>,
) {
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const element = sheet.current;
    const back = opener.current;
    if (!isOpen || element === null) return undefined;
    const restore = makeOthersInert(element);
    element.focus();
    const wide = window.matchMedia(WIDE);
    const widen = () => setOpen(false);
    wide.addEventListener("change", widen);
    return () => {
      wide.removeEventListener("change", widen);
      restore();
      back?.focus();
    };
  }, [isOpen, sheet, opener]);

  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

/** Makes all but the element and what it stands in inert; returns the way back. */
function makeOthersInert(element: HTMLElement): () => void {
  const changed: HTMLElement[] = [];
  for (
    let inside = element;
    inside.parentElement !== null && inside !== document.body;
    inside = inside.parentElement
  ) {
    for (const other of inside.parentElement.children) {
      if (!(other instanceof HTMLElement) || other === inside || other.inert)
        continue;
      other.inert = true;
      changed.push(other);
    }
  }
  return () => {
    for (const other of changed) other.inert = false;
  };
}
