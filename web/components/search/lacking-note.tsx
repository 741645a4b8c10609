import { useInstantSearch, useStats } from "react-instantsearch";
import { readLacking } from "../../lib/lacking";
import { useTranslate } from "../../lib/translate";

/** Says that articles are missing from the results, and why. */
export function LackingNote() {
  const t = useTranslate();
  // On the server only a widget waits for the results.
  useStats();
  const { results } = useInstantSearch();
  const { isMeaningLost, isPartial } = readLacking(results?.userData);
  return (
    <output className="query-notes">
      {isPartial && <span>{t("results.partial")}</span>}
      {isMeaningLost && <span>{t("results.meaningLost")}</span>}
    </output>
  );
}
