import type { Change } from "../../lib/insights/compare-periods";
import type { Translate } from "../../lib/translate";

/** Writes how much more or less it is: "+40%"; "new" where there was nothing before. */
export function writeChange(
  { now, before, isAtMost }: Pick<Change, "now" | "before" | "isAtMost">,
  language: string,
  t: Translate,
): string {
  if (before === 0) return now === 0 ? "–" : t("insights.new");
  if (isAtMost) return "–";
  const format = new Intl.NumberFormat(language, {
    style: "percent",
    signDisplay: "exceptZero",
    maximumFractionDigits: 0,
  });
  return format.format((now - before) / before);
}
