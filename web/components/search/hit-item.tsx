import type { Hit } from "instantsearch.js";
import { memo } from "react";
import { Highlight, Snippet } from "react-instantsearch";
import { languageName } from "../../lib/display-names";
import type { ListedArticle } from "../../lib/listed-article";
import { toArticlePath } from "@communique/indexer/search/route-url";
import type { Passage } from "../../lib/passage";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import { hasPlainSnippet } from "../../lib/unmarked-hits";
import { textAttributes } from "../../lib/text-direction";
import { useTranslate } from "../../lib/translate";
import { PublicationTime } from "../publication-time";
import { HitTags } from "./hit-tags";
import { HitVersions } from "./hit-versions";
import { MarkedPassage, OtherSpelling } from "./other-spelling";
import { useSearchSettings } from "./search-context";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  readonly hit: Hit<ListedArticle>;
  /** Where the article has the query's name in another spelling. */
  readonly passage: Passage | null;
}

/** One article of the list; most of what a key draws anew, so it is done once. */
export const HitItem = memo(function HitItem(props: Props) {
  const { hit, passage, route, change } = props;
  const t = useTranslate();
  const { names } = useSearchSettings();
  // `title` and `text` have one key, the language.
  const language = Object.keys(hit.title)[0] ?? hit.language;
  const text = textAttributes(language);
  return (
    <li>
      <article className="hit">
        <p className="hit-meta">
          {hit.source && <span className="hit-source">{hit.source}</span>}
          <PublicationTime
            article={hit}
            locale={names.locale}
            undated={t("results.undated")}
          />
          <span>{languageName(names, hit.language)}</span>
          {passage && <OtherSpelling passage={passage} />}
        </p>
        <div className="hit-body">
          <h2 className="hit-title" {...text}>
            {/* Opens at the first of the words; without one in the text, at the top. */}
            <a href={toArticlePath(hit.id, route) + (route.query && "#hit-1")}>
              <Highlight hit={hit} attribute={["title", language]} />
            </a>
          </h2>
          <p className="hit-snippet" {...text}>
            {passage?.text && hasPlainSnippet(hit) ? (
              <MarkedPassage text={passage.text} />
            ) : (
              <Snippet hit={hit} attribute={["text", language]} />
            )}
          </p>
          <HitVersions article={hit} route={route} />
          <HitTags article={hit} route={route} change={change} />
          <p className="print-only hit-address">
            {toArticlePath(hit.id, EMPTY_ROUTE)}
          </p>
        </div>
      </article>
    </li>
  );
});
