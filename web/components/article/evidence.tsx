import type { Mention } from "@communique/indexer/search-document";
import { countryName } from "../../lib/display-names";
import type { DisplayNames } from "../../lib/display-names";
import type { Translate } from "../../lib/translate";
import { MENTION_KINDS } from "./mention-kinds";

interface Props {
  readonly mentions: readonly Mention[];
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** The words that each stated fact rests on, and the rule that read them so. */
export function Evidence({ mentions, names, t }: Props) {
  if (mentions.length === 0) return null;
  return (
    <details className="more evidence">
      <summary>
        <h2>{t("article.evidence")}</h2>
      </summary>
      <div className="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("article.fact")}</th>
              <th scope="col">{t("article.words")}</th>
              <th scope="col">{t("article.rule")}</th>
            </tr>
          </thead>
          <tbody>
            {mentions.map((mention, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- never reordered
              <tr key={index}>
                <td>
                  <span className="kind">{t(MENTION_KINDS[mention.kind])}</span>{" "}
                  {mention.kind === "country"
                    ? countryName(names, mention.value)
                    : mention.value}
                </td>
                <td>
                  <q dir="auto">{mention.quote}</q>
                </td>
                <td>
                  <code>{mention.rule}</code>{" "}
                  <span className="confidence">
                    {Math.round(mention.confidence * 100)} %
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
