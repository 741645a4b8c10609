import { countryName } from "../../lib/display-names";
import { formatCount } from "../../lib/format-count";
import { formatPeriod } from "../../lib/format-period";
import { toInsightsPath } from "../../lib/insights/insights-url";
import { narrowTo, narrowToBoth } from "../../lib/insights/narrow-route";
import type { PairQuote } from "../../lib/insights/pair-quote";
import type { PairDetail } from "../../lib/insights/read-pair";
import { toArticlePath } from "@communique/indexer/search/route-url";
import { textAttributes } from "../../lib/text-direction";
import { CountLink } from "./count-link";
import type { InsightsContext } from "./insights-context";

interface Props {
  readonly detail: PairDetail;
  readonly context: InsightsContext;
}

/** A cell of the matrix, opened: who is named beside both countries, and words that name them. */
export function PairPanel({ detail, context }: Props) {
  const { route, view, names, language, t } = context;
  const { pair, count, officials, quote } = detail;
  const [one = "", other = ""] = pair.map((code) => countryName(names, code));
  const both = narrowToBoth(route, "country", pair);
  return (
    <section id="cell" className="pair-panel" aria-labelledby="cell-title">
      <h3 id="cell-title">{t("insights.pairTitle", { one, other })}</h3>
      <p>
        <CountLink route={both}>{t("results.count", { count })}</CountLink>
      </p>
      {officials.length > 0 && (
        <>
          <h4>{t("insights.pairOfficials")}</h4>
          <ul className="pair-officials">
            {officials.map(([name, named]) => (
              <li key={name}>
                <CountLink route={both && narrowTo(both, "official", name)}>
                  {name}
                </CountLink>{" "}
                <span className="count">{formatCount(named, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {quote && <Quote quote={quote} context={context} />}
      {count > 0 && !quote && <p>{t("insights.noQuote")}</p>}
      <p>
        <a href={`${toInsightsPath(route, { ...view, cell: null })}#together`}>
          {t("insights.closePair")}
        </a>
      </p>
    </section>
  );
}

interface QuoteProps extends Pick<Props, "context"> {
  readonly quote: PairQuote;
}

function Quote({ quote, context }: QuoteProps) {
  const { route, names, t } = context;
  const { id, title, language, source, date, sentences } = quote;
  const text = textAttributes(language);
  const day =
    date && formatPeriod({ from: date, to: date }, "day", names.locale);
  return (
    <figure className="pair-quote">
      <blockquote {...text}>
        <p>{sentences.join(" […] ")}</p>
      </blockquote>
      <figcaption>
        <a href={toArticlePath(id, route)} {...text}>
          {title || t("article.untitled")}
        </a>
        {[source, day].filter(Boolean).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </figcaption>
    </figure>
  );
}
