import type { ReactNode } from "react";
import { useLocale } from "use-intl";
import { formatCount } from "../../lib/format-count";
import { useTranslate } from "../../lib/translate";
import type { FacetRow } from "./choose-facet-values";

interface Props {
  readonly name: string;
  /** The parameter that holds unwanted values. */
  readonly excludeName: string;
  readonly row: FacetRow;
  readonly sign?: ReactNode;
  readonly onToggle: (value: string) => void;
  readonly onExclude?: ((value: string) => void) | undefined;
}

/** One value of a facet: a box to tick, its count, and a way to exclude it. */
export function FacetValueRow({
  name,
  excludeName,
  row: { value, label, count, isSelected, isExtra },
  sign,
  onToggle,
  onExclude,
}: Props) {
  const t = useTranslate();
  const language = useLocale();
  return (
    <li className={isExtra ? "facet-value is-extra" : "facet-value"}>
      <label>
        <input
          type="checkbox"
          form="search"
          name={name}
          value={value}
          checked={isSelected}
          onChange={() => onToggle(value)}
        />
        {sign}
        <span className="facet-label">{label}</span>{" "}
        <span className="count">{formatCount(count, language)}</span>
      </label>
      {onExclude && !isSelected && (
        <button
          type="submit"
          form="search"
          name={excludeName}
          value={value}
          className="exclude"
          title={t("facets.exclude", { label })}
          aria-label={t("facets.exclude", { label })}
          onClick={(event) => {
            event.preventDefault();
            onExclude(value);
          }}
        >
          {t("facets.not")}
        </button>
      )}
    </li>
  );
}
