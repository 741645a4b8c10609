import { toDatePresets } from "../../lib/date-presets";
import type { DatePreset } from "../../lib/date-presets";
import type { DayRange } from "../../lib/date-view";
import { formatPeriod } from "../../lib/format-period";
import { useTranslate } from "../../lib/translate";
import { RouteLink } from "./route-link";
import { useSearchSettings } from "./search-context";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  /** Null before it is counted, and where no article has a day. */
  readonly newestDay: string | null;
  readonly extent: DayRange | null;
}

/** The latest days and months, up to the newest article. */
export function DatePresets({ newestDay, extent, ...control }: Props) {
  const t = useTranslate();
  const { locale } = useSearchSettings().names;
  const { route } = control;
  const newest = newestDay ?? extent?.to;
  if (newest === undefined) return null;
  const labelOf = (preset: DatePreset) =>
    preset.name === "year"
      ? formatPeriod(preset, "year", locale)
      : t(preset.name === "days" ? "dates.lastDays" : "dates.lastMonths", {
          count: preset.count,
        });
  const upTo = formatPeriod({ from: newest, to: newest }, "day", locale);
  return (
    <div className="date-presets">
      {/* Browser and server may spell a month differently. */}
      <p id="date-presets" suppressHydrationWarning>
        {t("dates.latest", { day: upTo })}
      </p>
      <ul aria-labelledby="date-presets">
        {toDatePresets(newest).map((preset) => {
          const { from, to } = preset;
          const isOn = route.from === from && route.to === to;
          return (
            <li key={`${preset.name} ${preset.count}`}>
              <RouteLink
                {...control}
                by={(latest) => ({ ...latest, from, to, page: 1 })}
                className="date-preset"
                current={isOn ? "true" : undefined}
              >
                <span suppressHydrationWarning>{labelOf(preset)}</span>
              </RouteLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
