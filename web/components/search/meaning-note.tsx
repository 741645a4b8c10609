import { useInstantSearch, useStats } from "react-instantsearch";
import { saysMeaningLost } from "../../lib/meaning-lost";
import { useTranslate } from "../../lib/translate";
import { useSearchSettings } from "./search-context";

/** Says that the words alone were searched for, though more was wanted. */
export function MeaningNote() {
  const t = useTranslate();
  const { hasMeaning } = useSearchSettings();
  // On the server only a widget waits for the results.
  useStats();
  const { results } = useInstantSearch();
  return hasMeaning ? (
    <output className="query-notes">
      {saysMeaningLost(results?.userData) && (
        <span>{t("results.meaningLost")}</span>
      )}
    </output>
  ) : null;
}
