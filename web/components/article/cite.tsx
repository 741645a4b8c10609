import type { SearchDocument } from "@communique/indexer/search-document";
import { formatPlainCitation } from "../../lib/format-citations";
import { toCitation } from "../../lib/to-citation";
import type { Translate } from "../../lib/translate";
import { CopyButton } from "./copy-button";

interface Props {
  readonly article: SearchDocument;
  readonly locale: string;
  readonly t: Translate;
}

const FILES = [
  ["bib", "BibTeX"],
  ["ris", "RIS"],
  ["json", "CSL-JSON"],
] as const;

/** The article as a reference: to be copied, or as a file for a reference manager. */
export function Cite({ article, locale, t }: Props) {
  const sentence = formatPlainCitation(toCitation(article), {
    locale,
    undated: t("article.noDate"),
  });
  return (
    <details className="more cite">
      <summary>
        <h2>{t("article.cite")}</h2>
      </summary>
      <p className="citation" dir="auto">
        {sentence}
      </p>
      <p className="cite-links">
        <CopyButton
          text={sentence}
          labels={{ copy: t("article.copy"), copied: t("article.copied") }}
        />
        {FILES.map(([ending, name]) => (
          <a
            key={ending}
            href={`/articles/${encodeURIComponent(article.id)}/cite.${ending}`}
            download
          >
            {name}
          </a>
        ))}
      </p>
    </details>
  );
}
