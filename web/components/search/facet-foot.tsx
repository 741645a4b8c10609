import type { FacetName } from "@communique/indexer/search/facets";
import { useTranslate } from "../../lib/translate";
import type { FacetChoice } from "./use-facet-choice";

interface Props {
  readonly facet: FacetName;
  readonly legend: string;
  readonly choice: FacetChoice;
  /** Values that are only listed when the list is expanded. */
  readonly extras: number;
  readonly isExpanded: boolean;
  readonly onExpand: (isExpanded: boolean) => void;
}

/**
 * What stands below a facet's values, where it moves none of them: more values,
 * and whether an article must have all that are chosen.
 */
export function FacetFoot({
  facet,
  legend,
  choice: { wanted, isAll, requireAll },
  extras,
  isExpanded,
  onExpand,
}: Props) {
  const t = useTranslate();
  const hasAll = requireAll !== undefined && wanted.length > 0;
  if (extras === 0 && !hasAll) return null;
  const ofFacet = (
    <span className="visually-hidden">
      {" "}
      {t("facets.ofFacet", { facet: legend })}
    </span>
  );
  return (
    <div className="facet-foot">
      {extras > 0 && (
        <button
          type="button"
          className="facet-more js-only"
          aria-expanded={isExpanded}
          onClick={() => onExpand(!isExpanded)}
        >
          {isExpanded
            ? t("facets.showFewer")
            : t("facets.showMore", { count: extras })}
          {ofFacet}
        </button>
      )}
      {hasAll && (
        <label className="facet-all">
          <input
            type="checkbox"
            form="search"
            name="all"
            value={facet}
            checked={isAll}
            onChange={() => requireAll(!isAll)}
          />
          {t("facets.requireAll")}
          {ofFacet}
        </label>
      )}
    </div>
  );
}
