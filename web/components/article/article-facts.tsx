import type { SearchDocument } from "@communique/indexer/search-document";
import { countryName, languageName } from "../../lib/display-names";
import type { DisplayNames } from "../../lib/display-names";
import { explainDate } from "../../lib/explain-date";
import { toInterval } from "../../lib/publication-date";
import { toSearchPath } from "@communique/indexer/search/route-url";
import { addValue, EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { Translate } from "../../lib/translate";
import { toWebAddress } from "../../lib/web-address";
import { Flag } from "../flag";
import { PublicationTime } from "../publication-time";
import { FactLinks } from "./fact-links";

interface Props {
  readonly article: SearchDocument;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** What is known about an article; countries, officials and source lead to more. */
export function ArticleFacts({ article, names, t }: Props) {
  const address = toWebAddress(article.url);
  const interval =
    article.datePrecision === "none" && toInterval(article, names.locale, t);
  const found = explainDate(article.evidence, t);
  return (
    <dl className="facts">
      <dt>{t("article.source")}</dt>
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
          t("article.unknownSource")
        )}
      </dd>
      {article.agency && article.agency !== article.source && (
        <>
          <dt>{t("article.agency")}</dt>
          <dd>{article.agency}</dd>
        </>
      )}
      <dt>{t("article.published")}</dt>
      <dd>
        <PublicationTime
          article={article}
          locale={names.locale}
          undated={t("results.undated")}
        />
        {interval && ` ${t("article.intervalInferred", { interval })}`}
        {article.date &&
          article.dateInferred &&
          ` ${t("article.yearInferred")}`}
        {article.datePrecision === "month" && ` ${t("article.dayUnknown")}`}
        {article.datePrecision === "year" && ` ${t("article.monthUnknown")}`}
        {found && (
          <span className="date-found">
            {found.sentence} <q dir="auto">{found.mention.quote}</q>{" "}
            <code>{found.mention.rule}</code>
          </span>
        )}
      </dd>
      <dt>{t("article.language")}</dt>
      <dd>{languageName(names, article.language)}</dd>
      <FactLinks
        term={t("article.countries")}
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
        term={t("article.officials")}
        list="officials"
        values={article.officials}
        renderLabel={(name) => name}
      />
      <dt>{t("article.original")}</dt>
      <dd>
        {address ? (
          <a href={address} rel="noopener noreferrer nofollow">
            {address}
          </a>
        ) : (
          t("article.noAddress")
        )}
      </dd>
      <dt>{t("article.file")}</dt>
      <dd>
        <code>{article.path}</code>{" "}
        <a href={`/articles/${encodeURIComponent(article.id)}/removed`}>
          {t("article.removedLink")}
        </a>
      </dd>
    </dl>
  );
}
