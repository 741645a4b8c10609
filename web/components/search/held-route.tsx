import { useState } from "react";
import type { ReactNode } from "react";
import { useInstantSearch } from "react-instantsearch";
import { RouteContext, useSearchRoute } from "./use-search-route";

/**
 * Gives what is below it the route of the results that it shows: when a key is
 * pressed the route is another at once, results only when they come, and drawing
 * every link twice would hold them up.
 */
export function HeldRoute({ children }: { readonly children: ReactNode }) {
  const latest = useSearchRoute();
  const { status } = useInstantSearch();
  const [held, setHeld] = useState(latest);
  const isWaiting = status === "loading" || status === "stalled";
  if (held !== latest && !isWaiting) setHeld(latest);
  return <RouteContext value={held}>{children}</RouteContext>;
}
