import { RouteLink } from "./route-link";
import type { DateBar } from "./to-date-bars";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  readonly bar: DateBar;
  readonly label: string;
  /** The largest counts of the chart. */
  readonly largest: Pick<DateBar, "found" | "all">;
  /** Whether it is the one that the Tab key comes to. */
  readonly isHome: boolean;
  /** Whether it is being chosen along with others. */
  readonly isSpanned: boolean;
  readonly onFollow: () => void;
}

/** A bar of the chart of dates, and a link that narrows the range to it. */
export function DateBarLink({
  bar,
  label,
  largest,
  isHome,
  isSpanned,
  ...link
}: Props) {
  const { from, to, isChosen } = bar;
  return (
    <li
      data-chosen={isChosen || undefined}
      data-spanned={isSpanned || undefined}
    >
      <RouteLink
        {...link}
        by={(latest) => ({ ...latest, from, to, page: 1 })}
        tabIndex={isHome ? 0 : -1}
      >
        {/* Browser and server may spell a month differently. */}
        <span className="visually-hidden" suppressHydrationWarning>
          {label}
        </span>
        <Fill name="all" bar={bar} largest={largest} />
        <Fill name="found" bar={bar} largest={largest} />
      </RouteLink>
    </li>
  );
}

interface FillProps extends Pick<Props, "bar" | "largest"> {
  readonly name: "found" | "all";
}

function Fill({ name, bar, largest }: FillProps) {
  if (bar[name] === 0) return null;
  const height = `${((bar[name] / largest[name]) * 100).toFixed(1)}%`;
  // Heights of drawings are attributes, and need no style in the page.
  return <svg className={`bar-${name}`} height={height} />;
}
