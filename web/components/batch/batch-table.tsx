import { toSearchPath } from "@communique/indexer/search/route-url";
import type { BatchRow } from "../../lib/batch/count-batch";
import { countryName } from "../../lib/display-names";
import type { DisplayNames } from "../../lib/display-names";
import type { NameKind } from "../../lib/name-kinds";
import type { MessageKey, Translate } from "../../lib/translate";

const KINDS: Record<NameKind, MessageKey> = {
  official: "facets.official",
  country: "facets.country",
  source: "facets.source",
  agency: "facets.agency",
};

interface Props {
  readonly rows: readonly BatchRow[];
  /** The names as the address has them. */
  readonly list: string;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/** What was found of each name; every number leads to its articles. */
export function BatchTable({ rows, list, names, t }: Props) {
  return (
    <>
      <div className="batch-scroll">
        <table className="batch-table">
          <caption>{t("batch.caption", { count: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("batch.name")}</th>
              <th scope="col">{t("batch.words")}</th>
              <th scope="col">{t("batch.found")}</th>
              <th scope="col">{t("batch.articles")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, articles, byWords, found, byName }) => (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td>
                  <a
                    href={toSearchPath(byWords)}
                    aria-label={`${articles.toLocaleString(names.locale)}: ${name}`}
                  >
                    {articles.toLocaleString(names.locale)}
                  </a>
                </td>
                <td>
                  {found === null ? (
                    t("batch.nobody")
                  ) : (
                    <>
                      {found.kind === "country"
                        ? countryName(names, found.value)
                        : found.value}{" "}
                      <span className="batch-kind">{t(KINDS[found.kind])}</span>
                    </>
                  )}
                </td>
                <td>
                  {found !== null && byName !== null && (
                    <a
                      href={toSearchPath(byName)}
                      aria-label={`${found.articles.toLocaleString(names.locale)}: ${found.value}`}
                    >
                      {found.articles.toLocaleString(names.locale)}
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={`/batch.csv?list=${list}`}>{t("batch.csv")}</a>
      </p>
    </>
  );
}
