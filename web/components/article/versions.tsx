import type { SearchDocument } from "@communique/indexer/search-document";
import { MOST_VERSIONS, readVersions } from "../../lib/article-versions";
import type { ArticleVersion } from "../../lib/article-versions";
import { readDifference } from "../../lib/comparison";
import type { Comparison } from "../../lib/comparison";
import type { DisplayNames } from "../../lib/display-names";
import { toArticlePath } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { textAttributes } from "../../lib/text-direction";
import type { Translate } from "../../lib/translate";
import { PublicationTime } from "../publication-time";
import { VersionDifference } from "./version-difference";
import { VersionForm } from "./version-form";

interface Props {
  readonly article: SearchDocument;
  readonly cameFrom: SearchRoute;
  /** The versions that the reader wants to compare. */
  readonly comparison: Comparison | null;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** The versions of an article, and how two of them differ. */
export async function Versions({ article, comparison, ...rest }: Props) {
  const { cameFrom, names, t } = rest;
  if (article.versions < 2 && comparison === null) return null;
  const [versions, difference] = await Promise.all([
    readVersions(article.cluster),
    comparison && readDifference(article.cluster, comparison),
  ]);
  const unlisted = Math.max(0, article.versions - MOST_VERSIONS);
  return (
    <section
      className="versions"
      id="versions"
      aria-labelledby="versions-title"
    >
      <h2 id="versions-title">
        {t("versions.title", { count: article.versions })}
      </h2>
      <p className="versions-note">{t("versions.note")}</p>
      <ol>
        {versions.map((version) => (
          <li key={version.id}>
            <VersionLine
              version={version}
              isThis={version.id === article.id}
              cameFrom={cameFrom}
              names={names}
              t={t}
            />
          </li>
        ))}
      </ol>
      {unlisted > 0 && <p>{t("versions.rest", { count: unlisted })}</p>}
      {versions.length > 1 && (
        <VersionForm
          article={article}
          versions={versions}
          comparison={comparison}
          {...rest}
        />
      )}
      {difference && (
        <VersionDifference
          difference={difference}
          language={article.language}
          t={t}
        />
      )}
    </section>
  );
}

interface LineProps extends Pick<Props, "cameFrom" | "names" | "t"> {
  readonly version: ArticleVersion;
  readonly isThis: boolean;
}

/** A version's source, day and headline. */
function VersionLine({ version, isThis, cameFrom, names, t }: LineProps) {
  const [language = version.language, title = ""] =
    Object.entries(version.title)[0] ?? [];
  const marks = [
    version.leads && t("versions.leads"),
    isThis && t("versions.this"),
  ].filter((mark) => typeof mark === "string");
  return (
    <>
      <span className="version-meta">
        {version.source ?? t("article.unknownSource")}
        {" · "}
        <PublicationTime
          article={version}
          locale={names.locale}
          undated={t("results.undated")}
        />
        {marks.length > 0 && ` · ${marks.join(", ")}`}
      </span>{" "}
      {isThis ? (
        <span {...textAttributes(language)}>{title}</span>
      ) : (
        <a
          href={toArticlePath(version.id, cameFrom)}
          {...textAttributes(language)}
        >
          {title || t("article.untitled")}
        </a>
      )}
    </>
  );
}
