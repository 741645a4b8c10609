import type { Mention } from "@communique/indexer/search-document";
import type { MessageKey, Translate } from "../../lib/translate";

interface Props {
  readonly mentions: readonly Mention[];
  readonly t: Translate;
}

const SWITCHES = [
  ["official", "article.officials"],
  ["country", "article.countries"],
  ["date", "article.dates"],
] as const satisfies (readonly [Mention["kind"], MessageKey])[];

/** Chooses which facts are marked in the text; the style sheet asks the boxes. */
export function MarkSwitches({ mentions, t }: Props) {
  const isPlaced = ({ start }: Mention) => start !== undefined;
  const counts = SWITCHES.map(([kind, label]) => ({
    kind,
    label,
    count: mentions.filter((each) => each.kind === kind && isPlaced(each))
      .length,
  })).filter(({ count }) => count > 0);
  const elsewhere = mentions.filter((each) => !isPlaced(each)).length;
  if (mentions.length === 0) return null;
  return (
    <fieldset className="mark-switches">
      <legend>{t("article.marked")}</legend>
      {counts.map(({ kind, label, count }) => (
        <label key={kind} className={`is-${kind}`}>
          <input type="checkbox" id={`mark-${kind}`} defaultChecked />
          <span className="mark-sample">{t(label)}</span> {count}
        </label>
      ))}
      {elsewhere > 0 && (
        <span className="mark-elsewhere">
          {t("article.elsewhere", { count: elsewhere })}
        </span>
      )}
    </fieldset>
  );
}
