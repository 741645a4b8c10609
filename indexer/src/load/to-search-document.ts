import { createHash } from "node:crypto";
import { toComparable } from "../clean/normalise.ts";
import type { ConceptMatcher } from "../concepts/concept-matcher.ts";
import { toConceptToken } from "../concepts/concept-token.ts";
import type { EnrichedArticle } from "../enrich/enrich.ts";
import type { SearchDocument } from "../search-document.ts";
import { respellText } from "../search/respell.ts";

/**
 * Primary key, 64 hexadecimal digits: SHA-256 of the canonical URL and the title, else of the path under the corpus root.
 * Without the title, articles that were taken off one page (a day's news under one address) would be one.
 */
export const toDocumentId = ({
  url,
  path,
  title,
}: Pick<EnrichedArticle, "url" | "path" | "title">) =>
  createHash("sha256")
    .update(url === null ? path : `${url}\n${toComparable(title)}`)
    .digest("hex");

/**
 * An article in the index's form. Pure.
 *
 * @param concepts finds the concepts that it names
 */
export function toSearchDocument(
  article: EnrichedArticle,
  concepts: ConceptMatcher,
): SearchDocument {
  const { title, text, language, date, dateFrom, datePrecision } = article;
  const respelled = respellText(`${title}\n\n${text}`, language);
  const id = toDocumentId(article);
  const known = dateFrom !== null && datePrecision !== "none" ? dateFrom : null;
  return {
    id,
    title: { [language]: title },
    text: { [language]: text },
    names: article.names,
    compounds: language === "de" ? { de: findLongWords(text) } : null,
    respelled: respelled === "" ? null : { [language]: respelled },
    concepts: findConcepts(article, concepts),
    language,
    source: article.source,
    agency: article.agency,
    domain: article.domain,
    url: article.url,
    path: article.path,
    date,
    datePrecision,
    dateFrom,
    dateTo: article.dateTo,
    dateInferred: article.dateInferred,
    timestamp: date === null ? null : Date.parse(date) / 1000,
    year: known === null ? null : Number(known.slice(0, 4)),
    month:
      known === null || datePrecision === "year" ? null : known.slice(0, 7),
    countries: article.countries,
    officials: article.officials,
    // Versions are found when all articles are known (write-groups.ts).
    cluster: id,
    leads: true,
    versions: 1,
    evidence: article.mentions,
  };
}

// `Außenministertreffen` `Denuklearisierung`; shorter words are rarely compounds
const LONG_WORD = /(?<![\p{L}\p{M}])\p{L}{10,60}(?![\p{L}\p{M}])/gu;

/** Each long word once, in the text's order. */
const findLongWords = (text: string) =>
  [...new Set(text.match(LONG_WORD))].join(" ");

/** Each concept once, in the order that the article names them in, with those that it is a kind of. */
function findConcepts(
  { title, text, language }: EnrichedArticle,
  concepts: ConceptMatcher,
): SearchDocument["concepts"] {
  const find = (words: string) =>
    new Set(
      concepts
        .find(words, language)
        .flatMap(({ concept: { id, broader } }) => broader.concat(id))
        .map(toConceptToken),
    );
  const inTitle = find(title);
  return {
    title: [...inTitle],
    text: [...find(text)].filter((token) => !inTitle.has(token)),
  };
}
