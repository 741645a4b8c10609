import { canBeByMeaning } from "@communique/indexer/search/normal-route";
import { useTranslate } from "../../lib/translate";
import { useSearchSettings } from "./search-context";
import { useSearchRoute } from "./use-search-route";

/** Lists what is near in meaning to the words, too; only where the index can tell. */
export function MeaningSwitch() {
  const t = useTranslate();
  const { hasMeaning } = useSearchSettings();
  const { route, change } = useSearchRoute();
  if (!hasMeaning || route.query.trim() === "") return null;
  const isPossible = canBeByMeaning(route);
  return (
    <label
      className="versions-switch"
      title={t(isPossible ? "results.meaningHint" : "results.meaningSorted")}
    >
      <input
        type="checkbox"
        form="search"
        name="meaning"
        value="on"
        checked={isPossible && route.meaning === "on"}
        disabled={!isPossible}
        onChange={() =>
          change((latest) => ({
            ...latest,
            meaning: latest.meaning === null ? "on" : null,
            page: 1,
          }))
        }
      />{" "}
      {t("results.byMeaning")}
    </label>
  );
}
