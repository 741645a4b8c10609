import { useLocale } from "use-intl";
import { formatCount } from "../../lib/format-count";
import { useTranslate } from "../../lib/translate";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  /** Articles whose date is a conclusion; 0 while they are left out. */
  readonly count: number;
}

/** Leaves out articles whose date is a conclusion. */
export function InferredSwitch({ count, route, change }: Props) {
  const t = useTranslate();
  const language = useLocale();
  const isOn = route.inferred === "without";
  return (
    <label className="facet-value">
      <input
        type="checkbox"
        form="search"
        name="inferred"
        value="without"
        checked={isOn}
        onChange={() =>
          change((latest) => ({
            ...latest,
            inferred: latest.inferred === null ? "without" : null,
            page: 1,
          }))
        }
      />
      <span className="facet-label">{t("dates.withoutInferred")}</span>{" "}
      {!isOn && <span className="count">{formatCount(count, language)}</span>}
    </label>
  );
}
