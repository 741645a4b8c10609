/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the box is the combobox; a select would be one of its own */
import { countryName } from "../../lib/display-names";
import { formatCount } from "../../lib/format-count";
import { foldName } from "@communique/indexer/search/fold-name";
import { useTranslate } from "../../lib/translate";
import { Flag } from "../flag";
import { useSearchSettings } from "./search-context";
import type { SuggestedName } from "./use-suggested-names";

interface Props extends SuggestedName {
  readonly id: string;
}

/** A name that can be chosen: who that is, how it is spelled otherwise, how many articles have it. */
export function Suggestion({ id, name, isExcluded }: Props) {
  const { names } = useSearchSettings();
  const t = useTranslate();
  const { kind, value, matched, role, country, count } = name;
  const label = kind === "country" ? countryName(names, value) : value;
  const state = country === null ? null : countryName(names, country);
  const isOther = foldName(matched) !== foldName(label) && matched !== value;
  return (
    <div
      role="option"
      aria-selected="false"
      tabIndex={-1}
      id={id}
      className="suggestion"
    >
      {kind === "country" && <Flag code={value} />}
      <span className="suggestion-name">
        {isExcluded ? t("filters.not", { label }) : label}
      </span>{" "}
      {isOther && <span className="suggestion-spelling">{matched}</span>}{" "}
      <span className="suggestion-role">
        {[role, state].filter(Boolean).join(", ")}
      </span>{" "}
      {count !== null && !isExcluded && (
        <span className="suggestion-count">
          {formatCount(count, names.locale)}
        </span>
      )}
    </div>
  );
}
