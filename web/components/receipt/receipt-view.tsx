import {
  serializeRoute,
  toSearchPath,
} from "@communique/indexer/search/route-url";
import { readDateFormat } from "../../lib/date-format";
import type { DisplayNames } from "../../lib/display-names";
import { describeSearch } from "../../lib/receipt/describe-search";
import type { Receipt } from "../../lib/receipt/receipt";
import type { Replay } from "../../lib/receipt/replay-receipt";
import type { Translate } from "../../lib/translate";
import { CopyButton } from "../article/copy-button";
import { ReceiptChanges } from "./receipt-changes";
import { ReceiptTable } from "./receipt-table";

interface Props {
  readonly receipt: Receipt;
  /** Null where the engine gives no answer. */
  readonly replay: Replay | null;
  /** The whole address of the receipt. */
  readonly link: string;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** A receipt: the sentence for a footnote, what was searched, and what has changed since. */
export function ReceiptView({ receipt, replay, link, names, t }: Props) {
  const { route, found, corpus, settings } = receipt;
  const { words, filters, order } = describeSearch(route, names, t);
  const at = readDateFormat(names.locale, {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(receipt.at));
  const search = [words && t("receipt.words", { words }), ...filters]
    .filter(Boolean)
    .join("; ");
  const sentence = t("receipt.sentence", {
    search: search || t("receipt.everything"),
    at,
    found,
    corpus,
    settings,
    link,
  });
  const query = serializeRoute(route);
  const toPath = (path: string) => (query ? `${path}?${query}` : path);
  return (
    <>
      <p>{t("receipt.intro")}</p>
      <dl className="receipt-search">
        <dt>{t("receipt.searched")}</dt>
        <dd dir="auto">{words || t("receipt.noWords")}</dd>
        <dt>{t("receipt.filters")}</dt>
        <dd>
          {filters.length === 0 ? (
            t("receipt.noFilters")
          ) : (
            <ul>
              {filters.map((filter) => (
                <li key={filter} dir="auto">
                  {filter}
                </li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{t("sort.label")}</dt>
        <dd>{order}</dd>
        <dt>{t("receipt.made")}</dt>
        <dd>
          <time dateTime={receipt.at}>{t("receipt.utc", { at })}</time>
        </dd>
      </dl>
      <div className="receipt-footnote">
        <label htmlFor="footnote">{t("receipt.footnote")}</label>
        <textarea
          id="footnote"
          className="receipt-sentence"
          readOnly
          rows={6}
          dir="auto"
          value={sentence}
        />
        <CopyButton
          text={sentence}
          labels={{ copy: t("article.copy"), copied: t("article.copied") }}
        />
      </div>
      {replay === null ? (
        <p role="alert">{t("outage.downTitle")}</p>
      ) : (
        <>
          {replay.corpus?.isSettled === false && (
            <p>
              <output>{t("receipt.changing")}</output>
            </p>
          )}
          <ReceiptTable receipt={receipt} replay={replay} names={names} t={t} />
          <ReceiptChanges
            receipt={receipt}
            replay={replay}
            names={names}
            t={t}
          />
        </>
      )}
      <ul className="receipt-links">
        <li>
          {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
          <a href={toSearchPath(route)}>{t("receipt.again")}</a>
        </li>
        <li>
          <a href={toPath("/receipt/new")} rel="nofollow">
            {t("receipt.renew")}
          </a>
        </li>
        <li>
          <a href={toPath("/receipt.json")} rel="nofollow">
            {t("receipt.file")}
          </a>
        </li>
      </ul>
    </>
  );
}
