import { useEffect, useRef } from "react";
import type { DateView } from "../../lib/date-view";
import { formatPeriod } from "../../lib/format-period";
import { useTranslate } from "../../lib/translate";
import { DateBarLink } from "./date-bar-link";
import { useSearchSettings } from "./search-context";
import type { DateBar } from "./to-date-bars";
import { focusBar, useBarSpan } from "./use-bar-span";
import { usePeriodLabel } from "./use-period-label";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  /** Null before anything is counted, and where no article has a date. */
  readonly view: DateView | null;
  readonly bars: readonly DateBar[];
}

/** More bars than this stand without gaps: a column has about 240 pixels. */
const MOST_WITH_GAPS = 62;

/**
 * The articles found over time, in front of all there are. Each is drawn to its
 * own largest bar: to one scale, a search that finds one article in a thousand
 * would be a flat line.
 */
export function DateHistogram({ view, bars, route, change }: Props) {
  const t = useTranslate();
  const { locale } = useSearchSettings().names;
  const labelOf = usePeriodLabel(view?.unit ?? "year");
  const list = useRef<HTMLUListElement>(null);
  const isRefocusing = useRef(false);
  const firstChosen = bars.findIndex((bar) => bar.isChosen);
  const home = firstChosen < 0 ? bars.length - 1 : firstChosen;

  const keepFocus = () => {
    isRefocusing.current =
      list.current?.contains(document.activeElement) ?? false;
  };
  const { told, isSpanning, current, handlers } = useBarSpan({
    count: bars.length,
    home,
    onSelect(first, last) {
      const from = bars[first]?.from ?? null;
      const to = bars[last]?.to ?? null;
      keepFocus();
      change((latest) => ({ ...latest, from, to, page: 1 }));
    },
  });

  // The bar that was pressed opens up into others, or is another one now.
  const shown = `${view?.from} ${view?.to} ${route.from} ${route.to}`;
  useEffect(() => {
    if (isRefocusing.current && list.current) focusBar(list.current, home);
    isRefocusing.current = false;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- not when counts come
  }, [shown]);

  const largest = {
    found: Math.max(1, ...bars.map((bar) => bar.found)),
    all: Math.max(1, ...bars.map((bar) => bar.all)),
  };
  const isTold = (place: number) =>
    isSpanning && told !== null && place >= told.first && place <= told.last;
  const toldBars = told ? bars.slice(told.first, told.last + 1) : [];
  return (
    <div className="date-chart">
      <p className="date-told" aria-hidden="true" suppressHydrationWarning>
        {toldBars.length > 0
          ? labelOf(toldBars)
          : view
            ? t(TITLES[view.unit])
            : t("dates.none")}
      </p>
      <ul
        ref={list}
        className="date-bars"
        aria-label={view ? t(TITLES[view.unit]) : t("dates.none")}
        data-dense={bars.length > MOST_WITH_GAPS || undefined}
        data-ranged={firstChosen >= 0 || undefined}
        data-spanning={isSpanning || undefined}
        {...handlers}
      >
        {bars.map((bar, place) => (
          <DateBarLink
            // oxlint-disable-next-line react/no-array-index-key -- a bar that has the focus must not go with its year
            key={place}
            bar={bar}
            label={labelOf([bar])}
            largest={largest}
            isHome={place === current}
            isSpanned={isTold(place)}
            route={route}
            change={change}
            onFollow={keepFocus}
          />
        ))}
      </ul>
      <p className="date-axis" aria-hidden="true">
        {view && bars[0] && (
          <span suppressHydrationWarning>
            {formatPeriod(bars[0], view.unit, locale)}
          </span>
        )}
        {view && bars.length > 1 && (
          <span suppressHydrationWarning>
            {formatPeriod(bars.at(-1) ?? view, view.unit, locale)}
          </span>
        )}
      </p>
    </div>
  );
}

const TITLES = {
  year: "dates.byYear",
  month: "dates.byMonth",
  day: "dates.byDay",
} as const;
