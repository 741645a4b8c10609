import type { DisplayNames } from "../../lib/display-names";
import { MAX_NAMED } from "../../lib/receipt/receipt";
import type { Receipt } from "../../lib/receipt/receipt";
import { isWhole } from "../../lib/receipt/replay-receipt";
import type { ReplayedArticle, Replay } from "../../lib/receipt/replay-receipt";
import type { MessageKey, Translate } from "../../lib/translate";
import { ReceiptItem } from "./receipt-item";

interface Props {
  readonly receipt: Receipt;
  readonly replay: Replay;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** The articles that are gone, new, moved and the same, each with a link. */
export function ReceiptChanges({ receipt, replay, names, t }: Props) {
  const { same, moved, gone, fresh, isSameSet } = replay;
  const changed = gone.length + fresh.length + moved.length;
  const toList = (
    heading: MessageKey,
    articles: readonly ReplayedArticle[],
    noteOf: (article: ReplayedArticle) => string,
  ) =>
    articles.length > 0 && (
      <details className="receipt-group" open={articles !== same}>
        <summary>
          <h3>{t(heading, { count: articles.length, most: MAX_NAMED })}</h3>
        </summary>
        <ol>
          {articles.map((each) => (
            <ReceiptItem
              key={each.prefix}
              replayed={each}
              note={noteOf(each)}
              names={names}
              t={t}
            />
          ))}
        </ol>
      </details>
    );
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t("receipt.changes")}</h2>
      {changed === 0 && isSameSet && <p>{t("receipt.nothing")}</p>}
      {!isWhole(receipt) && (
        <p>
          {t("receipt.part", { most: MAX_NAMED })}{" "}
          {t(isSameSet ? "receipt.sameSet" : "receipt.otherSet")}
        </p>
      )}
      {toList("receipt.gone", gone, ({ article, from }) =>
        t(article === null ? "receipt.leftCorpus" : "receipt.inCorpus", {
          from: from ?? 0,
        }),
      )}
      {toList(
        isWhole(receipt) ? "receipt.fresh" : "receipt.freshPart",
        fresh,
        ({ to }) => t("receipt.placeNow", { to: to ?? 0 }),
      )}
      {toList("receipt.moved", moved, (article) => toPlaces(article, t))}
      {toList("receipt.same", same, (article) => toPlaces(article, t))}
    </section>
  );
}

function toPlaces({ from, to }: ReplayedArticle, t: Translate): string {
  if (to === null)
    return t("receipt.placeBeyond", { from: from ?? 0, most: MAX_NAMED });
  return from === to
    ? t("receipt.placeSame", { to })
    : t("receipt.places", { from: from ?? 0, to });
}
