import type { DisplayNames } from "../../lib/display-names";
import type { Receipt } from "../../lib/receipt/receipt";
import type { Replay } from "../../lib/receipt/replay-receipt";
import type { Translate } from "../../lib/translate";

interface Props {
  readonly receipt: Receipt;
  readonly replay: Replay;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** Corpus, settings and numbers of then and now. */
export function ReceiptTable({ receipt, replay, names, t }: Props) {
  const { corpus, found } = replay;
  const rows = [
    [t("receipt.found"), receipt.found, found],
    [t("receipt.articles"), receipt.articles, corpus?.articles ?? null],
    [t("receipt.corpus"), receipt.corpus, corpus?.corpus ?? null],
    [t("receipt.settings"), receipt.settings, corpus?.settings ?? null],
  ] as const;
  const toText = (value: string | number | null) => {
    if (value === null) return "–";
    return typeof value === "number" ? (
      value.toLocaleString(names.locale)
    ) : (
      <code>{value}</code>
    );
  };
  return (
    <table className="receipt-table">
      <thead>
        <tr>
          <th scope="col">{t("receipt.thenAndNow")}</th>
          <th scope="col">{t("receipt.then")}</th>
          <th scope="col">{t("receipt.now")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, then, now]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{toText(then)}</td>
            <td>
              {then === now ? (
                t("receipt.unchanged")
              ) : (
                <strong>{toText(now)}</strong>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
