import { useState } from "react";
import type { HeldOrder } from "./choose-facet-values";

interface Held extends HeldOrder {
  /** The searches that the reader's own choices led through. */
  readonly searches: readonly string[];
}

/**
 * Keeps the values of a facet in their places while the reader chooses from
 * them, until the search is changed in any other way.
 *
 * @param search the current search, as text
 */
export function useHeldOrder(search: string) {
  const [last, setHeld] = useState<Held | null>(null);
  const held = last?.searches.includes(search) ? last : null;
  const hold = (value: string, order: readonly string[], next: string) =>
    setHeld({
      order: held?.order ?? order,
      touched: [...(held?.touched ?? []), value],
      searches: [...(held?.searches ?? [search]), next],
    });
  return { held, hold };
}
