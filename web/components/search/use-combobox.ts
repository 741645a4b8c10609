import Combobox from "@github/combobox-nav";
import { useEffect, useRef } from "react";
import type { RefObject } from "react";

interface Options {
  readonly isOpen: boolean;
  /** Called with the id of the option that was clicked or entered. */
  readonly onChoose: (id: string) => void;
}

/**
 * Moves through a list of options by the arrow keys while the focus stays in
 * the input (WAI-ARIA 1.2, combobox with a list). Nothing is chosen at first:
 * Enter is the form's.
 */
export function useCombobox(
  input: RefObject<HTMLInputElement | null>,
  list: RefObject<HTMLElement | null>,
  { isOpen, onChoose }: Options,
): void {
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  useEffect(() => {
    const box = input.current;
    const options = list.current;
    if (!isOpen || box === null || options === null) return undefined;
    const combobox = new Combobox(box, options, {
      tabInsertsSuggestions: false,
    });
    const commit = ({ target }: Event) => {
      if (target instanceof HTMLElement) choose.current(target.id);
    };
    options.addEventListener("combobox-commit", commit);
    combobox.start();
    return () => {
      options.removeEventListener("combobox-commit", commit);
      // Not destroy: the input stays a combobox when its list is closed.
      combobox.stop();
    };
  }, [input, list, isOpen]);
}
