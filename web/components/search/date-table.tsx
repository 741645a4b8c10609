import { useState } from "react";
import { useLocale } from "use-intl";
import type { DateView } from "../../lib/date-view";
import { formatCount } from "../../lib/format-count";
import { formatPeriod } from "../../lib/format-period";
import { useTranslate } from "../../lib/translate";
import { RouteLink } from "./route-link";
import { useSearchSettings } from "./search-context";
import { countCoarse } from "./to-date-bars";
import type { DateBar } from "./to-date-bars";
import type { DateCounts } from "./use-counts";
import { useIsAlive } from "./use-is-alive";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  readonly view: DateView;
  readonly bars: readonly DateBar[];
  readonly counts: DateCounts;
}

/** The chart in numbers, each period a link that is easy to press. */
export function DateTable(props: Props) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const isAlive = useIsAlive();
  return (
    <details
      className="date-table"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t("dates.table")}</summary>
      {/* Without scripts it is there to be opened; with them it need not wait closed. */}
      {(isOpen || !isAlive) && <Table {...props} />}
    </details>
  );
}

function Table({ view, bars, counts, ...control }: Props) {
  const t = useTranslate();
  const language = useLocale();
  const { locale } = useSearchSettings().names;
  const coarse = countCoarse(view, counts);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("dates.period")}</th>
          <th scope="col">{t("dates.found")}</th>
          <th scope="col">{t("dates.inCorpus")}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(
          ({ period, from, to, found, all }) =>
            all > 0 && (
              <tr key={period}>
                <th scope="row">
                  <RouteLink
                    {...control}
                    by={(latest) => ({ ...latest, from, to, page: 1 })}
                  >
                    {/* Browser and server may spell a month differently. */}
                    <span suppressHydrationWarning>
                      {formatPeriod({ from, to }, view.unit, locale)}
                    </span>
                  </RouteLink>
                </th>
                <td className="count">{formatCount(found, language)}</td>
                <td className="count">{formatCount(all, language)}</td>
              </tr>
            ),
        )}
      </tbody>
      {coarse > 0 && (
        <tfoot>
          <tr>
            <th scope="row">
              {t(
                view.unit === "day" ? "dates.dayUnknown" : "dates.monthUnknown",
              )}
            </th>
            <td className="count">{formatCount(coarse, language)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
