import { useTranslate } from "../../lib/translate";
import { DateBars } from "./date-bars";
import { DateInput } from "./date-input";
import { toDateBars } from "./to-date-bars";
import { UndatedRow } from "./undated-row";
import { useDateCounts } from "./use-counts";
import { useIsShown } from "./use-is-shown";
import { useSearchRoute } from "./use-search-route";

/** Days of publication: a range, and the years or months to choose one from. */
export function DateFacet() {
  const t = useTranslate();
  const { ref, isShown } = useIsShown();
  const counts = useDateCounts({ isShown });
  const control = useSearchRoute();
  const { route, change } = control;
  return (
    <details className="facet" open>
      <summary>{t("facets.date")}</summary>
      <fieldset ref={ref} data-stale={counts.isStale || undefined}>
        <legend className="visually-hidden">{t("dates.legend")}</legend>
        <div className="date-range">
          <DateInput
            label={t("dates.from")}
            name="from"
            day={route.from}
            onChange={(from) =>
              change((latest) => ({ ...latest, from, page: 1 }))
            }
          />
          <DateInput
            label={t("dates.to")}
            name="to"
            day={route.to}
            onChange={(to) => change((latest) => ({ ...latest, to, page: 1 }))}
          />
        </div>
        <DateBars bars={toDateBars(counts, route)} {...control} />
        <UndatedRow count={counts.undated} {...control} />
      </fieldset>
    </details>
  );
}
