import type { ReactNode } from "react";
import { toSearchPath } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";

interface Props {
  readonly route: SearchRoute | null;
  readonly label?: string;
  readonly children: ReactNode;
}

/** Words or a number that lead to the articles meant, where an address can say which. */
export function CountLink({ route, label, children }: Props) {
  if (route === null) return children;
  return (
    <a href={toSearchPath(route)} aria-label={label}>
      {children}
    </a>
  );
}
