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
            {countFacts(mentions).map(({ key, mention, count }) => (
              <tr key={key}>
                <td>
                  <span className="kind">{t(MENTION_KINDS[mention.kind])}</span>{" "}
                  {mention.kind === "country"
                    ? countryName(names, mention.value)
                    : mention.value}
                </td>
                <td>
                  <q dir="auto">{mention.quote}</q>
                  {count > 1 && ` × ${count}`}
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

/** Facts that rest on the same words by the same rule are listed once: long articles have hundreds. */
function countFacts(mentions: readonly Mention[]) {
  const facts = new Map<string, { mention: Mention; count: number }>();
  for (const mention of mentions) {
    const { kind, value, quote, rule, confidence } = mention;
    const key = JSON.stringify([kind, value, quote, rule, confidence]);
    const { count } = facts.get(key) ?? { count: 0 };
    facts.set(key, { mention, count: count + 1 });
  }
  return Array.from(facts, ([key, { mention, count }]) => ({
    key,
    mention,
    count,
  }));
}
