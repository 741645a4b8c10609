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
      {isPartial && <strong>{t("results.partial")}</strong>}
      {isMeaningLost && <span>{t("results.meaningLost")}</span>}
    </output>
  );
}
