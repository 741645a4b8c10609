import { useDeferredValue } from "react";
import type { ReactNode } from "react";
import { RouteContext, useSearchRoute } from "./use-search-route";

/**
 * Gives what is below it the route a moment later, in a rendering of its own that
 * anything else may interrupt. The route is another at once when a key is pressed,
 * hits and counts only when they come; what is drawn for the route alone must
 * not hold them up.
 */
export function DeferredRoute({ children }: { readonly children: ReactNode }) {
  const control = useDeferredValue(useSearchRoute());
  return <RouteContext value={control}>{children}</RouteContext>;
}
