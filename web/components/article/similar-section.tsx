import { Suspense } from "react";
import type { DisplayNames } from "../../lib/display-names";
import type { SimilarArticle } from "../../lib/find-similar";
import type { Translate } from "../../lib/translate";
import { Similar } from "./similar";

interface Props {
  readonly id: string;
  readonly similar: Promise<readonly SimilarArticle[] | null>;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/**
 * Similar articles, sent after the article if they take long. What is sent later
 * is put into its place by a script; without scripts there is a page of its own.
 */
export function SimilarSection({ id, ...shared }: Props) {
  const { t } = shared;
  return (
    <section className="similar" aria-labelledby="similar-title">
      <h2 id="similar-title">{t("article.similar")}</h2>
      <Suspense
        fallback={
          <p>
            <a href={`/articles/${encodeURIComponent(id)}/similar`}>
              {t("article.showSimilar")}
            </a>
          </p>
        }
      >
        <Similar {...shared} />
      </Suspense>
    </section>
  );
}
