import type { CleanArticle } from "../clean/clean.ts";
import { SOURCE_LINE } from "../clean/rules/about-lines.ts";
import { toDomain } from "../read/domain.ts";
import { toPageAddress } from "../read/page-address.ts";

// `Quelle: https://german.example/…` in a line that was taken out
const URL_IN_LINE = /https?:\/\/[^\s<>"')\]]+/;

/** The article's own address: the page's canonical URL, else the one that a source line names. */
export function findUrl({ metadata, removed }: CleanArticle): string | null {
  if (metadata.url !== null) return metadata.url;
  for (const { text } of removed) {
    const url = SOURCE_LINE.test(text)
      ? URL_IN_LINE.exec(text)?.[0]
      : undefined;
    const address = toPageAddress(url);
    if (address !== null) return address;
  }
  return null;
}

/** The domain of an address, without what stands before every site's own: www.news.example → news.example. */
export const findDomain = (url: string | null): string | null =>
  url === null ? null : toDomain(url) || null;

// `news.example` `https://www.news.example/` `DW.COM`: a name that is an address
const ADDRESS = /^(?:https?:\/\/)?\.?(?:[\p{L}\d-]+\.)+\p{L}{2,}\/?$/u;
// `9News - Breaking News` `LinkNaija | Nigeria's popular news platform` `産経新聞：産経ニュース`
const PARTS = /\s[-–—|·:]\s|\s?[|｜]\s?|：/u;

/**
 * The outlet's name in one form for all its pages: the names that the record and the page give, before the domain;
 * of a name with a slogan the part that the domain repeats; of two spellings the one with capitals and spaces.
 */
export function findSource(
  article: CleanArticle,
  url: string | null,
): string | null {
  const domain = findDomain(url);
  const names = article.metadata.siteNames
    .map((name) => withoutSlogan(name, domain))
    .filter((name) => name !== "" && !ADDRESS.test(name) && !MIXED.test(name));
  const name = names[0];
  if (name === undefined)
    return domain ?? statedDomain(article) ?? sourceLine(article);
  const alike = names.filter((other) => toKey(other) === toKey(name));
  return alike.toSorted((a, b) => shape(b) - shape(a))[0] ?? name;
}

// `Rеuters` with a Cyrillic е: letters that look alike, of two alphabets in one word, make another outlet's name
const MIXED =
  /\p{sc=Latin}[\p{sc=Cyrillic}\p{sc=Greek}]|[\p{sc=Cyrillic}\p{sc=Greek}]\p{sc=Latin}/u;

const toKey = (name: string) =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** How much a spelling looks like a name: `Financial Post` before `financialpost`. */
const shape = (name: string) =>
  (name.match(/\p{Lu}/gu)?.length ?? 0) + (name.match(/\s/g)?.length ?? 0);

/** Shorter keys are in every domain. */
const SHORTEST_KEY = 3;

function withoutSlogan(name: string, domain: string | null): string {
  const parts = name.split(PARTS).filter(Boolean);
  if (parts.length < 2 || domain === null) return name.trim();
  const host = toKey(domain);
  const own = parts.find((part) => {
    const key = toKey(part);
    return key.length >= SHORTEST_KEY && host.includes(key);
  });
  return (own ?? name).trim();
}

/** Where a page gives no address, the name that is one tells the domain: `https://www.news.example` → news.example. */
function statedDomain({ metadata }: CleanArticle): string | null {
  const stated = metadata.siteNames.find((name) => ADDRESS.test(name));
  if (stated === undefined) return null;
  const url = `https://${stated.replace(/^(?:https?:\/\/)?\.?/, "").toLowerCase()}`;
  return URL.canParse(url) ? findDomain(url) : null;
}

// `Quelle: Hansestadt-Tagblatt` `出典：みなとプレス`
const NAME_IN_LINE = /[:：]\s*([^\s:：][^:：|]{1,40}?)\s*$/u;

function sourceLine({ removed }: CleanArticle): string | null {
  for (const { text } of removed) {
    const name = SOURCE_LINE.test(text)
      ? NAME_IN_LINE.exec(text)?.[1]
      : undefined;
    if (name !== undefined && !URL_IN_LINE.test(text)) return name;
  }
  return null;
}

/**
 * The agency, unless the outlet is the agency itself: `Yonhap` on Yonhap's own pages is no syndication.
 *
 * @param outlet the outlet's name, null where the page tells none
 */
export function syndicatedBy(
  agency: string | null,
  outlet: string | null,
  domain: string | null,
): string | null {
  if (agency === null) return null;
  const key = toKey(agency);
  const isOwn =
    toKey(outlet ?? "").startsWith(key) ||
    (domain?.split(".").some((label) => toKey(label) === key) ?? false);
  return isOwn ? null : agency;
}
