import type { ReactNode } from "react";
import { toSearchPath } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";

interface Props {
  /** The search that the mark counts; null where no address says it. */
  readonly route: SearchRoute | null;
  /** What it says to whom points at it. */
  readonly title: string;
  readonly children: ReactNode;
}

/**
 * A mark of a drawing that leads to the articles it stands for. Out of the order
 * of the Tab key: drawings are hidden from whoever can't see or point, and the
 * table beside each has the same links.
 */
export function MarkLink({ route, title, children }: Props) {
  const content = (
    <>
      <title>{title}</title>
      {children}
    </>
  );
  if (route === null) return <g>{content}</g>;
  return (
    <a href={toSearchPath(route)} tabIndex={-1}>
      {content}
    </a>
  );
}
