import { toDateView, toExtent } from "../../lib/date-view";
import { useTranslate } from "../../lib/translate";
import { DateCrumbs } from "./date-crumbs";
import { DateHistogram } from "./date-histogram";
import { DateInput } from "./date-input";
import { DatePresets } from "./date-presets";
import { DateTable } from "./date-table";
import { FacetGroup } from "./facet-group";
import { InferredSwitch } from "./inferred-switch";
import { toDateBars } from "./to-date-bars";
import { UndatedSelect } from "./undated-select";
import { useDateCounts } from "./use-counts";
import { useIsShown } from "./use-is-shown";
import { useSearchRoute } from "./use-search-route";

/** Days of publication: a chart to choose a range in, and fields for the same. */
export function DateFacet() {
  const t = useTranslate();
  const { ref, isShown } = useIsShown();
  const counts = useDateCounts({ isShown });
  const control = useSearchRoute();
  const { route, change } = control;
  const extent = toExtent(counts.corpusYears, counts.corpusMonths);
  const view = extent && toDateView(extent, route);
  const bars = view ? toDateBars(view, counts, route) : [];
  return (
    <details className="facet" open>
      <summary>{t("facets.date")}</summary>
      <FacetGroup
        legend={t("dates.legend")}
        topics={view?.unit === "day" ? ["dates", "days"] : ["dates"]}
        watch={ref}
      >
        <DateCrumbs {...control} />
        <DateHistogram view={view} bars={bars} {...control} />
        <DatePresets
          newestDay={counts.newestDay}
          extent={extent}
          {...control}
        />
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
        <UndatedSelect count={counts.undated} {...control} />
        <InferredSwitch count={counts.inferred} {...control} />
        {view && (
          <DateTable view={view} bars={bars} counts={counts} {...control} />
        )}
      </FacetGroup>
    </details>
  );
}
