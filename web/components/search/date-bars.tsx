import { useLocale } from "use-intl";
import { formatCount } from "../../lib/format-count";
import { formatDay } from "../../lib/publication-date";
import { useTranslate } from "../../lib/translate";
import { RouteLink } from "./route-link";
import { useSearchSettings } from "./search-context";
import type { DateBar } from "./to-date-bars";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  readonly bars: readonly DateBar[];
}

/** A chart of years or months; each of its bars narrows the range to itself. */
export function DateBars({ bars, route, change }: Props) {
  const t = useTranslate();
  const language = useLocale();
  const { locale } = useSearchSettings().names;
  return (
    <>
      <ul className="date-bars">
        {bars.map(({ period, count, share, from, to }) => (
          <li key={period}>
            <RouteLink
              route={route}
              change={change}
              by={(latest) => ({ ...latest, from, to, undated: null, page: 1 })}
              className="date-bar"
            >
              <span
                className="date-bar-fill"
                style={{ inlineSize: `${(share * 100).toFixed(1)}%` }}
              />
              {/* Browser and server may spell a month differently. */}
              <span className="date-bar-label" suppressHydrationWarning>
                {period.length === 4
                  ? period
                  : formatDay(from, locale, { month: "long" })}
              </span>{" "}
              <span className="count">{formatCount(count, language)}</span>
            </RouteLink>
          </li>
        ))}
      </ul>
      {(route.from || route.to) && (
        <RouteLink
          route={route}
          change={change}
          by={(latest) => ({ ...latest, from: null, to: null, page: 1 })}
          className="facet-more"
        >
          {t("dates.all")}
        </RouteLink>
      )}
    </>
  );
}
