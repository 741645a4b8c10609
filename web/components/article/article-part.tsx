import type { SearchDocument } from "@communique/indexer/search-document";
import type { ReactNode } from "react";
import { textAttributes } from "../../lib/text-direction";
import type { Translate } from "../../lib/translate";
import { Masthead } from "../masthead";
import { PlainSearchForm } from "../plain-search-form";

interface Props {
  readonly article: SearchDocument;
  readonly title: string;
  readonly t: Translate;
  readonly children: ReactNode;
}

/** A page that tells more about one article. */
export function ArticlePart({ article, title, t, children }: Props) {
  const [language, headline] = Object.entries(article.title)[0] ?? [
    article.language,
    "",
  ];
  return (
    <>
      <Masthead>
        <PlainSearchForm />
      </Masthead>
      <main id="results" tabIndex={-1} className="article-page">
        <p className="back">
          <a href={`/articles/${encodeURIComponent(article.id)}`}>
            ← {t("article.backToArticle")}
          </a>
        </p>
        <h1>{title}</h1>
        <p className="part-of" {...textAttributes(language)}>
          {headline || t("article.untitled")}
        </p>
        {children}
      </main>
    </>
  );
}
