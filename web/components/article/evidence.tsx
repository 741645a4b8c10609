import type { Mention } from "@communique/indexer/search-document";
import { countryName } from "../../lib/display-names";
import type { DisplayNames } from "../../lib/display-names";

interface Props {
  readonly mentions: readonly Mention[];
  readonly names: DisplayNames;
}

const KINDS: Record<Mention["kind"], string> = {
  official: "Official",
  country: "Country",
  date: "Date",
};

/** The words that each stated fact rests on, and the rule that read them so. */
export function Evidence({ mentions, names }: Props) {
  if (mentions.length === 0) return null;
  return (
    <details className="evidence">
      <summary>
        <h2>How do we know?</h2>
      </summary>
      <div className="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">Fact</th>
              <th scope="col">Words in the article</th>
              <th scope="col">Rule</th>
            </tr>
          </thead>
          <tbody>
            {mentions.map((mention, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- never reordered
              <tr key={index}>
                <td>
                  <span className="kind">{KINDS[mention.kind]}</span>{" "}
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
