import { toDateCrumbs } from "../../lib/date-crumbs";
import { formatPeriod } from "../../lib/format-period";
import { useTranslate } from "../../lib/translate";
import { RouteLink } from "./route-link";
import { useSearchSettings } from "./search-context";
import type { SearchControl } from "./use-search-route";

/** The way out of a range: all dates, and the year and month that it lies in. */
export function DateCrumbs(control: SearchControl) {
  const t = useTranslate();
  const { locale } = useSearchSettings().names;
  const { route } = control;
  const hasRange = route.from !== null || route.to !== null;
  return (
    <ol className="date-crumbs">
      <li>
        {hasRange ? (
          <RouteLink
            {...control}
            by={(latest) => ({ ...latest, from: null, to: null, page: 1 })}
            onFollow={focusChart}
          >
            {t("dates.all")}
          </RouteLink>
        ) : (
          t("dates.all")
        )}
      </li>
      {toDateCrumbs(route).map(({ unit, from, to }) => (
        <li key={unit}>
          <RouteLink
            {...control}
            by={(latest) => ({ ...latest, from, to, page: 1 })}
            onFollow={focusChart}
          >
            {/* Browser and server may spell a month differently. */}
            <span suppressHydrationWarning>
              {formatPeriod({ from, to }, unit, locale)}
            </span>
          </RouteLink>
        </li>
      ))}
    </ol>
  );
}

/** The link goes once it was followed; the focus stays near. */
function focusChart(link: HTMLAnchorElement) {
  const facet = link.closest("fieldset");
  facet?.querySelector<HTMLElement>(".date-bars a[tabindex='0']")?.focus();
}
