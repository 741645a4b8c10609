import type { SearchDocument } from "@communique/indexer/search-document";
import type { ReactNode } from "react";
import type { DisplayNames } from "../../lib/display-names";
import type { ArticleHits } from "../../lib/find-hits";
import type { Neighbours } from "../../lib/find-neighbours";
import type { SimilarArticle } from "../../lib/find-similar";
import { toMarkedText } from "../../lib/marked-text";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { textAttributes } from "../../lib/text-direction";
import type { Translate } from "../../lib/translate";
import { Masthead } from "../masthead";
import { PlainSearchForm } from "../plain-search-form";
import { ArticleFacts } from "./article-facts";
import { ArticleText, MarkedTitle } from "./article-text";
import { Cite } from "./cite";
import { Evidence } from "./evidence";
import { HitBar } from "./hit-bar";
import { MarkSwitches } from "./mark-switches";
import { MentionNotes } from "./mention-notes";
import { NeighbourLinks } from "./neighbour-links";
import { NoteKeys } from "./note-keys";
import { LATE, SimilarSection } from "./similar-section";

interface Props {
  readonly article: SearchDocument;
  readonly cameFrom: SearchRoute;
  /** Where it has what was searched for. */
  readonly hits: ArticleHits;
  readonly neighbours: Neighbours | null;
  readonly similar: readonly SimilarArticle[] | typeof LATE | null;
  /** Its versions, if it has any. */
  readonly versions: ReactNode;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** An article to be read, with what is known about it and why. */
export function ArticleView({
  article,
  cameFrom,
  hits,
  neighbours,
  similar,
  versions,
  names,
  t,
}: Props) {
  const { evidence } = article;
  const [language, title] = Object.entries(article.title)[0] ?? [
    article.language,
    "",
  ];
  const [textLanguage, text] = Object.entries(article.text)[0] ?? [
    article.language,
    "",
  ];
  const marked = toMarkedText(text, evidence, hits.text);
  const shared = { article, names, t };
  return (
    <>
      <Masthead>
        <PlainSearchForm />
      </Masthead>
      <main id="results" tabIndex={-1} className="article-page">
        <NeighbourLinks neighbours={neighbours} cameFrom={cameFrom} t={t} />
        <article>
          <h1 {...textAttributes(language)}>
            {title ? (
              <MarkedTitle title={title} hits={hits.title} />
            ) : (
              t("article.untitled")
            )}
          </h1>
          <ArticleFacts {...shared} />
          <MarkSwitches mentions={evidence} t={t} />
          <ArticleText marked={marked} language={textLanguage} />
          {marked.hits > 0 && (
            <HitBar count={marked.hits} labels={hitLabels(marked.hits, t)} />
          )}
          <Cite article={article} locale={names.locale} t={t} />
          {versions}
          <Evidence mentions={evidence} names={names} t={t} />
        </article>
        <SimilarSection id={article.id} similar={similar} names={names} t={t} />
        <MentionNotes
          notes={marked.notes}
          cameFrom={cameFrom}
          names={names}
          t={t}
        />
        <NoteKeys />
      </main>
    </>
  );
}

function hitLabels(count: number, t: Translate) {
  return {
    name: t("article.hits"),
    total: t("article.hitCount", { count }),
    position: t("article.hitPosition", { position: "{n}", count }),
    previous: t("article.previousHit"),
    next: t("article.nextHit"),
  };
}
