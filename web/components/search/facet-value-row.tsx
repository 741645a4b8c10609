import type { ReactNode } from "react";
import { useLocale } from "use-intl";
import { FACETS } from "@communique/indexer/search/facets";
import type { FacetName } from "@communique/indexer/search/facets";
import { formatCount } from "../../lib/format-count";
import type { FoundName } from "../../lib/found-name";
import { LIST_PARAMETERS } from "@communique/indexer/search/route-url";
import { ExcludeButton } from "./exclude-button";
import type { FacetRow } from "./choose-facet-values";
import { MatchedSpelling, NameDetail } from "./name-detail";

interface Props {
  readonly facet: FacetName;
  readonly row: FacetRow;
  readonly sign?: ReactNode;
  /** What the index of names knows of it. */
  readonly name: FoundName | null;
  readonly hasDetails: boolean;
  readonly onToggle: (value: string) => void;
  readonly onExclude: (value: string) => void;
}

/** One value of a facet: a box to tick, its count, and a way to exclude it. */
export function FacetValueRow({
  facet,
  row,
  sign,
  name,
  hasDetails,
  onToggle,
  onExclude,
}: Props) {
  const language = useLocale();
  const { value, label, count, state, isExtra } = row;
  return (
    <li
      className={isExtra ? "facet-value is-extra" : "facet-value"}
      data-state={state ?? undefined}
    >
      <label>
        <input
          type="checkbox"
          form="search"
          name={LIST_PARAMETERS[FACETS[facet].wanted]}
          value={value}
          checked={state === "wanted"}
          onChange={() => onToggle(value)}
        />
        {sign}
        <span className="facet-text">
          {name && <MatchedSpelling name={name} label={label} />}
          <span className="facet-label">{label}</span>
          {hasDetails && <NameDetail name={name} />}
        </span>{" "}
        <span className="count">{formatCount(count, language)}</span>
      </label>
      <ExcludeButton facet={facet} row={row} onExclude={onExclude} />
    </li>
  );
}
