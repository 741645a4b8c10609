import type { ReactNode, RefCallback } from "react";
import type { FacetName } from "@communique/indexer/search/facets";
import type { FoundName } from "../../lib/found-name";
import { useTranslate } from "../../lib/translate";
import type { FacetRow } from "./choose-facet-values";
import { FacetFoot } from "./facet-foot";
import { FacetGroup } from "./facet-group";
import { FacetSearch } from "./facet-search";
import { FacetValueRow } from "./facet-value-row";
import type { FacetChoice } from "./use-facet-choice";

interface Props {
  readonly facet: FacetName;
  readonly choice: FacetChoice;
  /** Is given the group, to learn whether it is on the screen. */
  readonly watch: RefCallback<HTMLFieldSetElement>;
  /** Whether what was typed is still being looked for. */
  readonly isWaiting: boolean;
  readonly legend: string;
  readonly isOpen?: boolean;
  /** Label of the box that finds values; no box without it. */
  readonly filterLabel?: string | undefined;
  readonly signOf?: ((value: string) => ReactNode) | undefined;
  /** The values to be seen; without scripts, those of the long list as well. */
  readonly rows: readonly FacetRow[];
  /** Values that are only listed when the list is expanded. */
  readonly extras: number;
  /** What is known of names, by value. */
  readonly details: ReadonlyMap<string, FoundName | null>;
  readonly hasDetails: boolean;
  readonly isExpanded: boolean;
  readonly onExpand: (isExpanded: boolean) => void;
  readonly typed: string;
  readonly onType: (text: string, isComplete: boolean) => void;
  readonly onToggle: (value: string) => void;
  readonly onExclude: (value: string) => void;
}

/** A facet: its values with their counts, to be ticked or excluded. */
export function FacetView({
  facet,
  choice,
  legend,
  isOpen = false,
  watch,
  ...props
}: Props) {
  const t = useTranslate();
  const { rows, typed, isExpanded } = props;
  const key = choice.isAll ? "facets.allOf" : "facets.anyOf";
  return (
    <details className="facet" open={isOpen}>
      <summary>{legend}</summary>
      <FacetGroup
        legend={t(key, { facet: legend })}
        topics={[facet]}
        isWaiting={props.isWaiting}
        watch={watch}
      >
        {props.filterLabel && (
          <FacetSearch
            label={props.filterLabel}
            typed={typed}
            onType={props.onType}
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
              facet={facet}
              row={row}
              sign={props.signOf?.(row.value)}
              name={props.details.get(row.value) ?? null}
              hasDetails={props.hasDetails}
              onToggle={props.onToggle}
              onExclude={props.onExclude}
            />
          ))}
        </ul>
        <FacetFoot
          facet={facet}
          legend={legend}
          choice={choice}
          extras={props.extras}
          isExpanded={isExpanded}
          onExpand={props.onExpand}
        />
      </FacetGroup>
    </details>
  );
}
