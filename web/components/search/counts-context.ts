import { createContext, use } from "react";
import type { CountsStore } from "../../lib/counts-store";

export const CountsContext = createContext<CountsStore | null>(null);

/** The counts of the page's search. */
export function useCountsStore(): CountsStore {
  const store = use(CountsContext);
  if (store === null) throw new Error("no CountsContext above");
  return store;
}
