import { useTranslate } from "../../lib/translate";
import {
  forgetSearches,
  keepSearches,
  useRecentSearches,
} from "./use-recent-searches";

interface Props {
  /** Called when the button is about to go. */
  readonly onForget: () => void;
}

/** What can be typed, and what becomes of searches made. */
export function RecentsControls({ onForget }: Props) {
  const t = useTranslate();
  const searches = useRecentSearches();
  return (
    <div className="suggestions-foot">
      <p className="suggestions-hint">{t("suggestions.hint")}</p>
      <label className="suggestions-keep">
        <input
          type="checkbox"
          checked={searches !== null}
          onChange={(event) => keepSearches(event.currentTarget.checked)}
        />
        {t("suggestions.keep")}
      </label>
      {searches !== null && searches.length > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            onForget();
            forgetSearches();
          }}
        >
          {t("suggestions.forget")}
        </button>
      )}
    </div>
  );
}
