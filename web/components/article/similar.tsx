import { countryName } from "../../lib/display-names";
import type { DisplayNames } from "../../lib/display-names";
import type { SimilarArticle } from "../../lib/find-similar";
import { toArticlePath } from "@communique/indexer/search/route-url";
import type { Similarity } from "../../lib/score-similar";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import { textAttributes } from "../../lib/text-direction";
import type { MessageKey, Translate } from "../../lib/translate";
import { PublicationTime } from "../publication-time";

interface Props {
  /** Null where the engine gives no answer. */
  readonly similar: readonly SimilarArticle[] | null;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** Articles with the same people, countries and words, and why. */
export function Similar({ similar, names, t }: Props) {
  if (similar === null) return <p>{t("article.similarFailed")}</p>;
  if (similar.length === 0) return <p>{t("article.noneSimilar")}</p>;
  return (
    <ol className="similar-list">
      {similar.map(({ article: other, why }) => (
        <li key={other.id}>
          <SimilarLink other={other} names={names} t={t} />
          <p className="similar-why">{toReason(why, names, t)}</p>
        </li>
      ))}
    </ol>
  );
}

interface LinkProps extends Omit<Props, "similar"> {
  readonly other: SimilarArticle["article"];
}

function SimilarLink({ other, names, t }: LinkProps) {
  const [language = other.language, title = ""] =
    Object.entries(other.title)[0] ?? [];
  return (
    <>
      <a
        href={toArticlePath(other.id, EMPTY_ROUTE)}
        {...textAttributes(language)}
      >
        {title || t("article.untitled")}
      </a>{" "}
      <span className="similar-meta">
        {other.source}{" "}
        <PublicationTime
          article={other}
          locale={names.locale}
          undated={t("results.undated")}
        />
      </span>
    </>
  );
}

const NEARNESS = {
  day: "article.sameDay",
  week: "article.sameWeek",
  month: "article.sameMonth",
} as const satisfies Record<string, MessageKey>;

/** Values named of each kind. */
const MAX_NAMED = 3;

/** "shares Sergey Lavrov, North Korea; the same week" */
function toReason(why: Similarity, names: DisplayNames, t: Translate) {
  const values = [
    ...why.officials.slice(0, MAX_NAMED),
    ...why.countries
      .slice(0, MAX_NAMED)
      .map((code) => countryName(names, code)),
    ...why.words.slice(0, MAX_NAMED).map((word) => `“${word}”`),
  ];
  const shares = t("article.shares", { values: values.join(", ") });
  return why.nearness === null
    ? shares
    : `${shares}; ${t(NEARNESS[why.nearness])}`;
}
