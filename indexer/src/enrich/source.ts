import type { CleanArticle } from "../clean/clean.ts";
import { SOURCE_LINE } from "../clean/rules/about-lines.ts";
import { toDomain } from "../read/domain.ts";

// `Quelle: https://german.example/…` in a line that was taken out
const URL_IN_LINE = /https?:\/\/[^\s<>"')\]]+/;

/** The article's own address: the page's canonical URL, else the one that a source line names. */
export function findUrl({ metadata, removed }: CleanArticle): string | null {
  if (metadata.url !== null) return metadata.url;
  for (const { text } of removed) {
    const url = SOURCE_LINE.test(text)
      ? URL_IN_LINE.exec(text)?.[0]
      : undefined;
    if (url !== undefined && URL.canParse(url)) return url;
  }
  return null;
}

/** The outlet: the name the page gives, else the domain of its address. */
export function findSource(
  article: CleanArticle,
  url: string | null,
): string | null {
  const name = article.metadata.siteNames[0];
  if (name !== undefined) return name;
  return url === null ? null : toDomain(url);
}
