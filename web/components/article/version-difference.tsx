import type { SentenceRun } from "../../lib/compare-texts";
import type { Difference } from "../../lib/comparison";
import { textAttributes } from "../../lib/text-direction";
import type { MessageKey, Translate } from "../../lib/translate";

interface Props {
  readonly difference: Difference;
  readonly language: string;
  readonly t: Translate;
}

const WORDS = {
  unknown: "versions.unknown",
  equal: "versions.equal",
  "too-different": "versions.tooDifferent",
} as const satisfies Record<string, MessageKey>;

/** Two versions sentence by sentence, or why they can't be shown so. */
export function VersionDifference({ difference, language, t }: Props) {
  return (
    <div className="version-difference">
      <h3>{t("versions.difference")}</h3>
      {difference.kind === "runs" ? (
        <Runs runs={difference.runs} language={language} t={t} />
      ) : (
        <p>{t(WORDS[difference.kind])}</p>
      )}
    </div>
  );
}

interface RunsProps extends Pick<Props, "language" | "t"> {
  readonly runs: readonly SentenceRun[];
}

function Runs({ runs, language, t }: RunsProps) {
  const count = (wanted: SentenceRun["kind"]) =>
    runs.reduce(
      (sum, { kind, sentences }) =>
        sum + (kind === wanted ? sentences.length : 0),
      0,
    );
  const text = textAttributes(language);
  return (
    <>
      <p>
        {t("versions.summary", {
          removed: count("removed"),
          added: count("added"),
          same: count("same"),
        })}
      </p>
      {runs.map(({ kind, sentences }, index) => {
        const words = <span {...text}>{sentences.join(" ")}</span>;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- never reordered
          <p key={index} className={`run-${kind}`}>
            {kind === "same" && words}
            {kind === "removed" && (
              <del>
                <span className="visually-hidden">{t("versions.removed")}</span>{" "}
                {words}
              </del>
            )}
            {kind === "added" && (
              <ins>
                <span className="visually-hidden">{t("versions.added")}</span>{" "}
                {words}
              </ins>
            )}
          </p>
        );
      })}
    </>
  );
}
