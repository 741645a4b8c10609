import { useLocale } from "use-intl";
import { formatCount } from "../../lib/format-count";
import {
  isOfOutlet,
  showsAllVersions,
} from "@communique/indexer/search/shown-versions";
import { useTranslate } from "../../lib/translate";
import { useAreCountsStale, useHiddenVersions } from "./use-counts";
import { useSearchRoute } from "./use-search-route";

/** Lists every version of an article; says how many are left out while it does not. */
export function VersionsSwitch() {
  const t = useTranslate();
  const language = useLocale();
  const { route, change } = useSearchRoute();
  const count = useHiddenVersions();
  const isStale = useAreCountsStale(["versions"]);
  const isOn = showsAllVersions(route);
  const isForced = isOfOutlet(route);
  return (
    <label
      className="versions-switch"
      title={isForced ? t("results.versionsOfOutlet") : undefined}
    >
      <input
        type="checkbox"
        form="search"
        name="versions"
        value="all"
        checked={isOn}
        disabled={isForced}
        onChange={() =>
          change((latest) => ({
            ...latest,
            versions: latest.versions === null ? "all" : null,
            page: 1,
          }))
        }
      />{" "}
      {t("results.allVersions")}{" "}
      {/* Keeps its place, so that nothing moves when the count comes. */}
      <span className="count" data-stale={isStale || undefined}>
        {isOn || count === 0 ? "" : formatCount(count, language)}
      </span>
    </label>
  );
}
