import { useLocale } from "use-intl";
import type { DateUnit } from "../../lib/date-view";
import { formatCount } from "../../lib/format-count";
import { formatPeriod } from "../../lib/format-period";
import { useTranslate } from "../../lib/translate";
import { useSearchSettings } from "./search-context";
import type { DateBar } from "./to-date-bars";

/** Writes what bars next to each other stand for: "Jan – Mar 2024: 12 of 340 articles". */
export function usePeriodLabel(unit: DateUnit) {
  const t = useTranslate();
  const language = useLocale();
  const { locale } = useSearchSettings().names;
  return (bars: readonly DateBar[]): string => {
    const [first] = bars;
    if (first === undefined) return "";
    const range = { from: first.from, to: bars.at(-1)?.to ?? first.to };
    const sum = (key: "found" | "all") =>
      bars.reduce((total, bar) => total + bar[key], 0);
    return t("dates.bar", {
      period: formatPeriod(range, unit, locale),
      found: formatCount(sum("found"), language),
      all: sum("all"),
    });
  };
}
