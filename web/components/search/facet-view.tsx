import type { ReactNode, RefCallback } from "react";
import { useState } from "react";
import { LIST_PARAMETERS } from "../../lib/route-url";
import type { ListKey } from "../../lib/search-route";
import { useTranslate } from "../../lib/translate";
import type { FacetRow } from "./choose-facet-values";
import { FacetValueRow } from "./facet-value-row";

interface Props {
  readonly list: ListKey;
  readonly unwantedList: ListKey;
  /** Is given the group, to learn whether it is on the screen. */
  readonly watch: RefCallback<HTMLFieldSetElement>;
  /** Whether the counts are an earlier search's. */
  readonly isStale: boolean;
  readonly legend: string;
  readonly isOpen?: boolean;
  /** Label of the box that narrows the values; no box without it. */
  readonly filterLabel?: string | undefined;
  readonly signOf?: ((value: string) => ReactNode) | undefined;
  readonly rows: readonly FacetRow[];
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onToggle: (value: string) => void;
  readonly onExclude?: ((value: string) => void) | undefined;
}

/** A facet: its values with their counts, to be ticked. */
export function FacetView({
  list,
  legend,
  isOpen = false,
  watch,
  ...props
}: Props) {
  const t = useTranslate();
  const [isExpanded, setExpanded] = useState(false);
  const { rows, typed } = props;
  const extras = rows.filter((row) => row.isExtra).length;
  return (
    <details className="facet" open={isOpen}>
      <summary>{legend}</summary>
      <fieldset ref={watch} data-stale={props.isStale || undefined}>
        <legend className="visually-hidden">
          {t("facets.anyOf", { facet: legend })}
        </legend>
        {props.filterLabel && (
          <input
            type="search"
            className="facet-filter js-only"
            aria-label={props.filterLabel}
            placeholder={`${props.filterLabel}…`}
            value={typed}
            onChange={(event) => props.onType(event.currentTarget.value)}
          />
        )}
        {rows.length === 0 && (
          <p className="facet-note">
            {typed ? t("facets.noMatch") : t("facets.none")}
          </p>
        )}
        {/* One list for both lengths: a row that changes places keeps the focus. */}
        <ul
          className={isExpanded ? "facet-values is-expanded" : "facet-values"}
        >
          {rows.map((row) => (
            <FacetValueRow
              key={row.value}
              name={LIST_PARAMETERS[list]}
              excludeName={LIST_PARAMETERS[props.unwantedList]}
              row={row}
              sign={props.signOf?.(row.value)}
              onToggle={props.onToggle}
              onExclude={props.onExclude}
            />
          ))}
        </ul>
        {extras > 0 && (
          <button
            type="button"
            className="facet-more js-only"
            aria-expanded={isExpanded}
            onClick={() => setExpanded(!isExpanded)}
          >
            {isExpanded
              ? t("facets.showFewer")
              : t("facets.showMore", { count: extras })}
            <span className="visually-hidden">
              {" "}
              {t("facets.ofFacet", { facet: legend })}
            </span>
          </button>
        )}
      </fieldset>
    </details>
  );
}
