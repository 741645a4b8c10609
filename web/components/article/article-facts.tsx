import type { SearchDocument } from "@communique/indexer/search-document";
import { countryName, languageName } from "../../lib/display-names";
import type { DisplayNames } from "../../lib/display-names";
import { toInterval } from "../../lib/publication-date";
import { toSearchPath } from "../../lib/route-url";
import { addValue, EMPTY_ROUTE } from "../../lib/search-route";
import { toWebAddress } from "../../lib/web-address";
import { Flag } from "../flag";
import { PublicationTime } from "../publication-time";
import { FactLinks } from "./fact-links";

interface Props {
  readonly article: SearchDocument;
  readonly names: DisplayNames;
}

/** What is known about an article; countries, officials and source lead to more. */
export function ArticleFacts({ article, names }: Props) {
  const address = toWebAddress(article.url);
  const interval =
    article.datePrecision === "none" && toInterval(article, names.locale);
  return (
    <dl className="facts">
      <dt>Source</dt>
      <dd>
        {article.source ? (
          <a
            href={toSearchPath(
              addValue(EMPTY_ROUTE, "sources", article.source),
            )}
          >
            {article.source}
          </a>
        ) : (
          "unknown"
        )}
      </dd>
      {article.agency && article.agency !== article.source && (
        <>
          <dt>Agency</dt>
          <dd>{article.agency}</dd>
        </>
      )}
      <dt>Published</dt>
      <dd>
        <PublicationTime article={article} locale={names.locale} />
        {interval && ` (${interval}, inferred)`}
        {article.date && article.dateInferred && " (year inferred)"}
        {article.datePrecision === "month" && " (day not known)"}
        {article.datePrecision === "year" && " (month not known)"}
      </dd>
      <dt>Language</dt>
      <dd>{languageName(names, article.language)}</dd>
      <FactLinks
        term="Countries"
        list="countries"
        values={article.countries}
        renderLabel={(code) => (
          <>
            <Flag code={code} />
            {countryName(names, code)}
          </>
        )}
      />
      <FactLinks
        term="Officials"
        list="officials"
        values={article.officials}
        renderLabel={(name) => name}
      />
      <dt>Original</dt>
      <dd>
        {address ? (
          <a href={address} rel="noopener noreferrer nofollow">
            {address}
          </a>
        ) : (
          "no web address"
        )}
      </dd>
      <dt>File</dt>
      <dd>
        <code>{article.path}</code>
      </dd>
    </dl>
  );
}
