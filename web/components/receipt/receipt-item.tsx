import { toArticlePath } from "@communique/indexer/search/route-url";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { DisplayNames } from "../../lib/display-names";
import type { ReplayedArticle } from "../../lib/receipt/replay-receipt";
import { textAttributes } from "../../lib/text-direction";
import type { Translate } from "../../lib/translate";
import { PublicationTime } from "../publication-time";

interface Props {
  readonly replayed: ReplayedArticle;
  readonly note: string;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** One article of a receipt; of one that has left the corpus only its id is known. */
export function ReceiptItem({ replayed, note, names, t }: Props) {
  const { article, prefix } = replayed;
  if (article === null)
    return (
      <li>
        {t("receipt.id")} <code>{prefix}…</code>{" "}
        <span className="receipt-note">{note}</span>
      </li>
    );
  const [language = article.language, title = ""] =
    Object.entries(article.title)[0] ?? [];
  return (
    <li>
      <a
        href={toArticlePath(article.id, EMPTY_ROUTE)}
        {...textAttributes(language)}
      >
        {title || t("article.untitled")}
      </a>{" "}
      <span className="receipt-note">
        {article.source}{" "}
        <PublicationTime
          article={article}
          locale={names.locale}
          undated={t("results.undated")}
        />
        {" · "}
        {note}
      </span>
    </li>
  );
}
