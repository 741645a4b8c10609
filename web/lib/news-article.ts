import type { SearchDocument } from "@communique/indexer/search-document";
import type { DisplayNames } from "./display-names";
import { countryName } from "./display-names";
import { toPublicationDate } from "./publication-date";
import { toWebAddress } from "./web-address";

interface Options {
  /** The address of the article's page here. */
  readonly address: string;
  readonly names: DisplayNames;
}

/** Describes an article for machines: https://schema.org/NewsArticle. */
export function toNewsArticle(
  article: SearchDocument,
  { address, names }: Options,
): object {
  const { source, agency, language, countries, officials } = article;
  const original = toWebAddress(article.url);
  // No more exactly than is known: "2024-06" is a date, too.
  const published = toPublicationDate(article, "en")?.machine;
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: Object.values(article.title)[0] ?? "",
    ...(language !== "und" && { inLanguage: language }),
    ...(published && { datePublished: published }),
    url: address,
    ...(original && { isBasedOn: original }),
    ...(source && { publisher: { "@type": "Organization", name: source } }),
    ...(agency && {
      author: { "@type": "Organization", name: agency },
    }),
    about: countries.map((code) => ({
      "@type": "Country",
      name: countryName(names, code),
      identifier: code,
    })),
    mentions: officials.map((name) => ({ "@type": "Person", name })),
  };
}

// Each could end the element or begin a comment in it: </script> <!--
const UNSAFE = /[<>&\u2028\u2029]/g;

/** Writes JSON that can stand in a script element, whatever an article says. */
export function toScriptJson(value: object): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
