import type { RemovedText } from "../../lib/read-removed";
import type { MessageKey, Translate } from "../../lib/translate";

interface Props {
  readonly removed: RemovedText;
  readonly t: Translate;
}

const PROBLEMS = {
  "no-files": "article.removedNoFiles",
  busy: "article.removedBusy",
  failed: "article.removedFailed",
} as const satisfies Record<string, MessageKey>;

/** The pieces of a source file that are not of the article, with the rules that say so. */
export function RemovedPieces({ removed, t }: Props) {
  if (!removed.ok) return <p>{t(PROBLEMS[removed.problem])}</p>;
  const { pieces, isChanged } = removed;
  return (
    <>
      {isChanged && <p>{t("article.removedChanged")}</p>}
      <p>
        {pieces.length === 0
          ? t("article.nothingRemoved")
          : t("article.removedNote")}
      </p>
      {pieces.length > 0 && (
        <table className="removed">
          <thead>
            <tr>
              <th scope="col">{t("article.removedText")}</th>
              <th scope="col">{t("article.rule")}</th>
            </tr>
          </thead>
          <tbody>
            {pieces.map(({ rule, text }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- never reordered
              <tr key={index}>
                <td dir="auto">{text}</td>
                <td>
                  <code>{rule}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
