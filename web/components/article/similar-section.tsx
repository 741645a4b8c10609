import type { DisplayNames } from "../../lib/display-names";
import type { SimilarArticle } from "../../lib/find-similar";
import type { Translate } from "../../lib/translate";
import { Similar } from "./similar";

/** Stands for similar articles that were not there in time. */
export const LATE = "late";

interface Props {
  readonly id: string;
  readonly similar: readonly SimilarArticle[] | typeof LATE | null;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** Similar articles, or a link to a page of their own where they take long. */
export function SimilarSection({ id, similar, ...shared }: Props) {
  const { t } = shared;
  return (
    <section className="similar" aria-labelledby="similar-title">
      <h2 id="similar-title">{t("article.similar")}</h2>
      {similar === LATE ? (
        <p>
          <a href={`/articles/${encodeURIComponent(id)}/similar`}>
            {t("article.showSimilar")}
          </a>
        </p>
      ) : (
        <Similar similar={similar} {...shared} />
      )}
    </section>
  );
}
