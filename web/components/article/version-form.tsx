import type { SearchDocument } from "@communique/indexer/search-document";
import type { ArticleVersion } from "../../lib/article-versions";
import { FIRST_PARAMETER, SECOND_PARAMETER } from "../../lib/comparison";
import type { Comparison } from "../../lib/comparison";
import type { DisplayNames } from "../../lib/display-names";
import { toPublicationDate } from "../../lib/publication-date";
import { serializeRoute } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import type { Translate } from "../../lib/translate";

interface Props {
  readonly article: SearchDocument;
  readonly versions: readonly ArticleVersion[];
  readonly comparison: Comparison | null;
  readonly cameFrom: SearchRoute;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** Chooses two versions to compare: a form, which is sent without scripts. */
export function VersionForm({
  article,
  versions,
  comparison,
  cameFrom,
  names,
  t,
}: Props) {
  const ids = versions.map(({ id }) => id);
  const [leader = article.id, next = article.id] = ids;
  const first = comparison?.first ?? leader;
  const second =
    comparison?.second ?? (article.id === leader ? next : article.id);
  const labelOf = (version: ArticleVersion, at: number) =>
    [
      `${at + 1}.`,
      version.source ?? t("article.unknownSource"),
      toPublicationDate(version, names.locale)?.label ?? t("results.undated"),
    ].join(" ");
  const choice = (name: string, label: string, chosen: string) => (
    <label>
      {label}{" "}
      <select name={name} defaultValue={ids.includes(chosen) ? chosen : leader}>
        {versions.map((version, at) => (
          <option key={version.id} value={version.id}>
            {labelOf(version, at)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      className="version-form"
      action={`/articles/${encodeURIComponent(article.id)}#versions`}
    >
      {[...new URLSearchParams(serializeRoute(cameFrom))].map(
        ([name, value]) => (
          <input
            key={`${name}=${value}`}
            type="hidden"
            name={name}
            value={value}
          />
        ),
      )}
      {choice(FIRST_PARAMETER, t("versions.older"), first)}
      {choice(SECOND_PARAMETER, t("versions.newer"), second)}
      <button type="submit" className="button">
        {t("versions.compare")}
      </button>
    </form>
  );
}
