import type { SearchDocument } from "@communique/indexer/search-document";
import { Suspense } from "react";
import type { DisplayNames } from "../../lib/display-names";
import type { Translate } from "../../lib/translate";
import { Similar } from "./similar";

interface Props {
  readonly article: SearchDocument;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/**
 * Similar articles, sent after the article. What is sent later is put into its
 * place by a script; without scripts there is a page of its own.
 */
export function SimilarSection(props: Props) {
  const { article, t } = props;
  return (
    <section className="similar" aria-labelledby="similar-title">
      <h2 id="similar-title">{t("article.similar")}</h2>
      <Suspense
        fallback={
          <p>
            <a href={`/articles/${encodeURIComponent(article.id)}/similar`}>
              {t("article.showSimilar")}
            </a>
          </p>
        }
      >
        <Similar {...props} />
      </Suspense>
    </section>
  );
}
