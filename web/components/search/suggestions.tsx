/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the box is the combobox; a select would be one of its own */
import { useId, useRef } from "react";
import type { ReactNode } from "react";
import { FACETS } from "@communique/indexer/search/facets";
import { NAME_KINDS } from "../../lib/name-kinds";
import type { NameKind } from "../../lib/name-kinds";
import { parseRoute } from "@communique/indexer/search/route-url";
import { addValue } from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";
import type { MessageKey } from "../../lib/translate";
import { RecentsControls } from "./recents-controls";
import { Suggestion } from "./suggestion";
import { SUGGESTIONS_ID } from "./suggestions-id";
import { useCombobox } from "./use-combobox";
import type { QueryBox } from "./use-query-box";
import { useRecentSuggestions } from "./use-recent-suggestions";
import type { RecentSearch } from "./use-recent-suggestions";
import { useSuggestedNames } from "./use-suggested-names";
import type { SuggestedName } from "./use-suggested-names";

interface Props {
  readonly box: QueryBox;
  /** Whether the reader is in the box or the list. */
  readonly hasFocus: boolean;
  /** The text at which the list is closed: it was opened with, or Escape was pressed at it. */
  readonly quietText: string | null;
  readonly onQuiet: (text: string) => void;
}

const LEGENDS = {
  official: "facets.official",
  country: "facets.country",
  source: "facets.source",
  agency: "suggestions.agency",
} as const satisfies Record<NameKind, MessageKey>;

/** The list under the box: names that may be meant, and searches made before. */
export function Suggestions({ box, hasFocus, quietText, onQuiet }: Props) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const isWanted = hasFocus && box.settled !== quietText;
  const named = useSuggestedNames(isWanted ? box.settled : null, box.route);
  const recent = useRecentSuggestions(box);
  const count = named.length + recent.length;
  const isOpen = isWanted && count > 0;

  const choose = (id: string) => {
    const name = named.find((_, at) => toNameId(at) === id);
    if (name !== undefined) return chooseName(name);
    const search = recent.find((_, at) => toRecentId(at) === id);
    if (search !== undefined) chooseSearch(search);
  };
  const chooseName = ({ name, rest, isExcluded }: SuggestedName) => {
    const { wanted, unwanted } = FACETS[name.kind];
    const key = isExcluded ? unwanted : wanted;
    box.replace(rest, (route) => addValue(route, key, name.value));
    onQuiet(rest);
  };
  const chooseSearch = ({ search }: RecentSearch) => {
    const route = parseRoute(new URLSearchParams(search));
    box.replace(route.query, () => route);
    onQuiet(route.query);
  };
  useCombobox(box.input, list, { isOpen, onChoose: choose });

  return (
    <>
      <div className="suggestions" hidden={!isOpen}>
        <div
          ref={list}
          id={SUGGESTIONS_ID}
          role="listbox"
          aria-label={t("suggestions.label")}
        >
          {NAME_KINDS.map((kind) => (
            <SuggestionGroup key={kind} legend={t(LEGENDS[kind])}>
              {named.map((suggested, at) =>
                suggested.name.kind === kind ? (
                  <Suggestion
                    key={suggested.name.value}
                    id={toNameId(at)}
                    {...suggested}
                  />
                ) : null,
              )}
            </SuggestionGroup>
          ))}
          <SuggestionGroup legend={t("suggestions.recent")}>
            {recent.map(({ search, label }, at) => (
              <div
                key={search}
                role="option"
                aria-selected="false"
                tabIndex={-1}
                id={toRecentId(at)}
                className="suggestion"
              >
                <span className="suggestion-name">{label}</span>
              </div>
            ))}
          </SuggestionGroup>
        </div>
        <RecentsControls onForget={() => box.input.current?.focus()} />
      </div>
      <output className="visually-hidden">
        {isOpen && t("suggestions.count", { count })}
      </output>
    </>
  );
}

const toNameId = (at: number) => `suggested-name-${at}`;
const toRecentId = (at: number) => `recent-search-${at}`;

interface GroupProps {
  readonly legend: string;
  readonly children: readonly ReactNode[];
}

/** Nothing at all where it would be empty. */
function SuggestionGroup({ legend, children }: GroupProps) {
  const id = useId();
  if (children.every((child) => child === null)) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className="suggestions-legend">
        {legend}
      </div>
      {children}
    </div>
  );
}
