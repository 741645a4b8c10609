import type { MouseEvent, ReactNode } from "react";
import { toSearchPath } from "@communique/indexer/search/route-url";
import type { RouteChange, SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  readonly by: RouteChange;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
  readonly current?: "page" | "true" | undefined;
  readonly tabIndex?: number | undefined;
  /** Called after a change in place, with the link that was followed. */
  readonly onFollow?: (link: HTMLAnchorElement) => void;
}

/** A link to another search: works as such without scripts and in a new tab. */
export function RouteLink({
  route,
  change,
  by,
  children,
  className,
  label,
  current,
  tabIndex,
  onFollow,
}: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    change(by);
    onFollow?.(event.currentTarget);
  };
  return (
    <a
      href={toSearchPath(by(route))}
      onClick={follow}
      className={className}
      aria-label={label}
      aria-current={current}
      tabIndex={tabIndex}
    >
      {children}
    </a>
  );
}
