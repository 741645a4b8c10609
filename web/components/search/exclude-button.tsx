import { FACETS } from "@communique/indexer/search/facets";
import type { FacetName } from "@communique/indexer/search/facets";
import { LIST_PARAMETERS } from "@communique/indexer/search/route-url";
import { useTranslate } from "../../lib/translate";
import type { FacetValue } from "./choose-facet-values";

interface Props {
  readonly facet: FacetName;
  readonly row: FacetValue;
  readonly onExclude: (value: string) => void;
}

/**
 * Excludes a value, or no longer. Without scripts it sends the form, and the
 * filter is taken off by its chip.
 */
export function ExcludeButton({ facet, row, onExclude }: Props) {
  const t = useTranslate();
  const { value, label, state } = row;
  const text = t("facets.exclude", { label });
  return (
    <button
      type="submit"
      form="search"
      name={LIST_PARAMETERS[FACETS[facet].unwanted]}
      value={value}
      className="exclude"
      title={text}
      aria-label={text}
      aria-pressed={state === "unwanted"}
      onClick={(event) => {
        event.preventDefault();
        onExclude(value);
      }}
    >
      <span aria-hidden="true" className="exclude-sign" />
    </button>
  );
}
