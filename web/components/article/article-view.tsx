import type { SearchDocument } from "@communique/indexer/search-document";
import type { DisplayNames } from "../../lib/display-names";
import { toSearchPath } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { textAttributes } from "../../lib/text-direction";
import type { Translate } from "../../lib/translate";
import { Masthead } from "../masthead";
import { PlainSearchForm } from "../plain-search-form";
import { ArticleFacts } from "./article-facts";
import { Evidence } from "./evidence";

interface Props {
  readonly article: SearchDocument;
  readonly cameFrom: SearchRoute;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** An article to be read, with what is known about it and why. */
export function ArticleView({ article, cameFrom, names, t }: Props) {
  const [language, title] = Object.entries(article.title)[0] ?? [
    article.language,
    "",
  ];
  const paragraphs = (article.text[language] ?? "").split(/\n{2,}/);
  const text = textAttributes(language);
  const back = toSearchPath(cameFrom);
  return (
    <>
      <Masthead>
        <PlainSearchForm />
      </Masthead>
      <main id="results" tabIndex={-1} className="article-page">
        <p className="back">
          <a href={back}>
            ← {back === "/" ? t("article.all") : t("article.back")}
          </a>
        </p>
        <article>
          <h1 {...text}>{title || t("article.untitled")}</h1>
          <ArticleFacts article={article} names={names} t={t} />
          <div className="article-text" {...text}>
            {paragraphs.map((paragraph, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- never reordered
              <p key={index}>{paragraph}</p>
            ))}
          </div>
          <Evidence mentions={article.evidence} names={names} t={t} />
        </article>
      </main>
    </>
  );
}
