import { useLocale } from "use-intl";
import { formatCount } from "../../lib/format-count";
import { useTranslate } from "../../lib/translate";
import { usePending } from "./use-pending";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  /** Articles whose date is a conclusion; 0 while they are left out. */
  readonly count: number;
}

/** Leaves out articles whose date is a conclusion. */
export function InferredSwitch({ count, route, change }: Props) {
  const t = useTranslate();
  const language = useLocale();
  const [inferred, choose] = usePending(route.inferred);
  const isOn = inferred === "without";
  return (
    <label className="facet-value">
      <input
        type="checkbox"
        form="search"
        name="inferred"
        value="without"
        checked={isOn}
        onChange={() => {
          const next = isOn ? null : "without";
          choose(next);
          change((latest) => ({ ...latest, inferred: next, page: 1 }));
        }}
      />
      <span className="facet-label">{t("dates.withoutInferred")}</span>{" "}
      {!isOn && <span className="count">{formatCount(count, language)}</span>}
    </label>
  );
}
